package dev.floorseat.rotation;

/** Why somebody declines, in classes that tell the planner what to do and nothing about the person. */
public enum DeclineReason {
    /** Another appointment at that time. */
    OTHER_APPOINTMENT,
    /** Not at work that day, for whatever reason. */
    ABSENT,
    /** The floor cannot host that day. */
    OPERATIONS,
    /** Something else, or not said. */
    OTHER
}

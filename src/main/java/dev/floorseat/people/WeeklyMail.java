package dev.floorseat.people;

/** Whether people want the weekly mail. Declared here, told by the module that sends it. */
public interface WeeklyMail {

    /** Whether a person wants it; who has said nothing does. */
    boolean wanted(PersonId person);
}

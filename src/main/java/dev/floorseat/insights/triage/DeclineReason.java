package dev.floorseat.insights.triage;

/** Why nothing is made of an insight. The names are those of the reasons for which a proposal is declined. */
public enum DeclineReason {
    /** It is known, or there is a rule already. */
    KNOWN,
    /** It happened, but will hardly come again. */
    ONE_OFF,
    /** Law, contract or works agreement forbid it. */
    NOT_ALLOWED,
    /** It costs more than it brings. */
    TOO_COSTLY,
    /** It would do harm elsewhere. */
    HARMFUL,
    /** Something else, which the words say. */
    OTHER
}

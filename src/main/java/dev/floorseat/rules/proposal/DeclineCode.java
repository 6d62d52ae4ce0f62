package dev.floorseat.rules.proposal;

/** Why a proposal does not become a rule. */
public enum DeclineCode {
    /** There is such a rule already. */
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

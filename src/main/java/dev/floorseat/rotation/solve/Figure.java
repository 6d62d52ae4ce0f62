package dev.floorseat.rotation.solve;

/** What a plan is worth, told in numbers people understand. All are counts but {@link #TRAVEL}. */
public enum Figure {
    /** Hard rules that are broken. */
    BROKEN(false),
    /** Visits without a place. */
    UNASSIGNED(false),
    /** Queues that wait for another look and get none. */
    UNMET(false),
    /** Published visits at another time or site, or without a place. */
    MOVED(false),
    /** Published visits at their time, beside another mentor or on another queue. */
    SWAPPED(false),
    /** Visits inside a time somebody asked for. */
    WISHES_MET(true),
    /** Visits at a time somebody would rather not come. */
    WISHES_MISSED(false),
    /** Visits at a time somebody may be busy. */
    TENTATIVE(false),
    /** The way from home, in minutes; each visit's rounded down to ten. */
    TRAVEL(false),
    /** What the mentor who hosts most hosts more than the one who hosts least, the past year included; only who may host counts. */
    MENTOR_SPREAD(false),
    /** The same for executives' visits early, late and at weekends. */
    EXECUTIVE_SPREAD(false),
    /** Visits beside a mentor the executive was with before. */
    SAME_MENTOR(false),
    /** Visits on a queue the executive was on before. */
    SAME_QUEUE(false),
    /** Visits at a site the executive was at before. */
    SAME_SITE(false),
    /** Executives who come, have directives and meet one of them, this time or before. */
    DIRECTIVES_MET(true),
    /** Executives who come and see a hard hour, this time or before. */
    HARD_HOURS(true),
    /** Straining visits of a mentor without time to recover between them. */
    UNRECOVERED(false);

    private final boolean moreIsBetter;

    Figure(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    /** Whether a plan is the better the more it has of it. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}

package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;

/** The mails in which people answered in words: they wait until a planner has written down what was meant. Who keeps the mails knows. */
public interface AnswersInWords {

    /**
     * What a mail meant has been written down, so nobody need look at it any more.
     *
     * @param number the mail's number
     * @param account who wrote it down
     * @return false, and nothing is changed, where there is no such mail, it is about another visit or person, or it does not wait any more
     */
    boolean settle(long number, VisitId visit, PersonId person, String account);
}

package dev.floorseat.insights.triage;

import dev.floorseat.insights.InsightId;

/** Makes proposals of insights. Declared here for those who triage, done by the module that owns the rules. */
public interface Promotion {

    /**
     * Makes a proposal; the one that is open stays.
     *
     * @param by name of the account that asks
     * @throws dev.floorseat.web.Refusal if none of the insight's notes says what to do
     */
    void promote(InsightId insight, String by);

    /**
     * Takes a proposal back that somebody asked for and nobody has written in or decided.
     *
     * @throws dev.floorseat.web.Refusal if somebody has, or it made itself
     */
    void takeBack(InsightId insight);

    /**
     * The page of the open proposal.
     *
     * @return such as {@code /proposals/7}; {@code /proposals} where none is open
     */
    String path(InsightId insight);
}

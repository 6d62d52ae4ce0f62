package dev.floorseat.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an insight, counted and never weighed into one figure. Whoever wrote several notes of it on one visit counts once for that
 * visit.
 *
 * @param executives distinct executives whose notes support it
 * @param mentors distinct mentors whose notes support it
 * @param visits distinct visits on which it came up
 * @param sites distinct sites
 * @param weeks distinct calendar weeks (ISO 8601) in the company's zone
 * @param supporting voices for it: each person once per visit
 * @param contradicting voices against it: notes marked so by a CX lead, and remarks beside notes that say otherwise, each person once
 *     per visit
 * @param independentExecutives executives, where those count half who had seen the others before they agreed
 * @param independentVisits visits, counted likewise
 * @param current visits, each halved for every half-life since its week
 * @param lowerBound lower end of the 95 % interval (Wilson, JASA 22, 1927) of the share of visits in scope on which it came up
 * @param visitsInScope visits with shared notes on the queues on which it came up
 * @param first Monday of the first week; null: no note supports it
 * @param last Monday of the last week; null: no note supports it
 */
public record Evidence(
        int executives,
        int mentors,
        int visits,
        int sites,
        int weeks,
        int supporting,
        int contradicting,
        double independentExecutives,
        double independentVisits,
        double current,
        double lowerBound,
        int visitsInScope,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** Of what no note supports. */
    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);
}

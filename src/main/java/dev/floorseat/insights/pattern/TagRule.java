package dev.floorseat.insights.pattern;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Circumstances under which an insight comes up more often than elsewhere.
 *
 * @param insight the insight's number
 * @param tags the circumstances, together
 * @param both visits on which the insight came up under these circumstances
 * @param under the same of all insights, each counted by itself
 * @param ofInsight visits on which the insight came up
 * @param all the same of all insights
 * @param p probability of so many or more by chance (hypergeometric)
 * @param q the same after all that were tried (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995)
 */
public record TagRule(
        long insight, SortedSet<Tag> tags, int both, int under, int ofInsight, int all, double p, double q) {

    /** Copies the tags. */
    public TagRule {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** How many times more often it comes up under these circumstances than elsewhere. */
    public double lift() {
        return (double) both * all / ((double) under * ofInsight);
    }

    /** Whether this says the same of the same more narrowly. */
    boolean isWithin(TagRule other) {
        return insight == other.insight && tags.size() > other.tags.size() && tags.containsAll(other.tags);
    }

    TagRule withQ(double value) {
        return new TagRule(insight, tags, both, under, ofInsight, all, p, value);
    }
}

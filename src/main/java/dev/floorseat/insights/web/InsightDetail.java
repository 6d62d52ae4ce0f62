package dev.floorseat.insights.web;

import dev.floorseat.insights.Change;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.Wilson;
import dev.floorseat.insights.picture.SmallMultiple;
import dev.floorseat.insights.picture.Timeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An insight with all that its page shows.
 *
 * @param notes its notes, those for it first, each without author, visit and day
 * @param hidden how many notes are left out, because the reader was there and not both have written
 * @param frequency the share of visits in scope on which it came up, with its interval
 * @param percent its lower end in whole percent
 * @param first the week in which it came up first, such as "18 – 24 Jan 2027"; null: no note supports it
 * @param last the week in which it came up last; null: no note supports it
 * @param timeline when and where it came up
 * @param queues the same by queue
 * @param seen what the pictures show, as a table
 * @param with the circumstances with which it comes up most
 * @param terms words that stand out, by the language's tag
 * @param history what was done to it, the newest first
 * @param related what authors called related
 */
record InsightDetail(
        Insight insight,
        List<NoteLine> notes,
        int hidden,
        Wilson frequency,
        int percent,
        @Nullable String first,
        @Nullable String last,
        Timeline timeline,
        List<SmallMultiple> queues,
        List<SeenLine> seen,
        List<Circumstances> with,
        Map<String, List<String>> terms,
        List<Done> history,
        List<Insight> related) {

    /** A row of the table beside the pictures: of one week, place and queue. */
    record SeenLine(String week, String site, String queue, int supporting, int contradicting) {}

    /**
     * Circumstances as words.
     *
     * @param tags such as "Chat", "new customers"
     * @param both how many of its notes
     * @param ofInsight of so many
     * @param lift how many times more often than elsewhere
     * @param within narrower ones that say the same
     */
    record Circumstances(List<String> tags, int both, int ofInsight, double lift, List<Circumstances> within) {}

    /**
     * What was done.
     *
     * @param other what the other insight of it is called; null: there is none
     * @param otherId its number; null: there is none
     * @param here whether this is the one it was done to; else it is the other
     */
    record Done(
            Change change, @Nullable String other, @Nullable Long otherId, boolean here, String at) {}
}

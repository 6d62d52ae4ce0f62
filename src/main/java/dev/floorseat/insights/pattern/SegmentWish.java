package dev.floorseat.insights.pattern;

import dev.floorseat.insights.Wilson;

/**
 * How often one group of customers wanted something.
 *
 * @param segment which customers, in lower case
 * @param wish what they would have liked, in lower case
 * @param wanted contacts of this group with this wish
 * @param contacts all contacts of this group on shared visits
 * @param visits visits on which the group was counted
 * @param notes shared notes of this group with this wish
 * @param share the share of contacts with its 95 % interval
 * @param shown whether so many were counted that nobody can be worked out from it: how many may be told
 * @param enough whether it is shown and there are contacts enough to tell a share
 */
public record SegmentWish(
        String segment,
        String wish,
        int wanted,
        int contacts,
        int visits,
        int notes,
        Wilson share,
        boolean shown,
        boolean enough) {}

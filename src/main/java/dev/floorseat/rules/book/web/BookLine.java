package dev.floorseat.rules.book.web;

import dev.floorseat.rules.PublishedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the book.
 *
 * @param queues names; empty: all
 * @param confirm how many notes speak for it
 * @param since the first edition in which it stood; null: it comes with the next
 * @param until by when it is looked at again, written for the reader; null: not in force
 * @param due whether that day has passed
 * @param trial when it is tried; null: it is not
 * @param sites names of the sites where it is tried; empty: all
 */
record BookLine(
        PublishedRule published,
        List<String> queues,
        int confirm,
        @Nullable Integer since,
        @Nullable String until,
        boolean due,
        @Nullable String trial,
        List<String> sites) {}

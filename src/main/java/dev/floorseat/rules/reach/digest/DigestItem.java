package dev.floorseat.rules.reach.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing a week brought.
 *
 * @param title what it is about, in the words of whoever wrote it; for a count empty
 * @param before how a directive or rule was; null: nothing of it changed
 * @param after how it is; null: nothing of it changed, or it is withdrawn
 * @param learned what its owner learned; null: not said
 * @param number how many; null: it is no count
 * @param fresh whether it is of this week, and not only still so
 * @param path where everybody reads more, a path of ours; null: nowhere
 * @param until last day on which one can say something of it; null: one is not asked
 */
public record DigestItem(
        Section section,
        String title,
        @Nullable String before,
        @Nullable String after,
        @Nullable String learned,
        @Nullable Integer number,
        boolean fresh,
        @Nullable String path,
        @Nullable LocalDate until) {}

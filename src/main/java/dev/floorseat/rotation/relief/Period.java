package dev.floorseat.rotation.relief;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days somebody asks about.
 *
 * @param first first day
 * @param last last day, included
 */
public record Period(LocalDate first, LocalDate last) {

    private static final int MOST_DAYS = 400;

    /**
     * The days somebody typed or sent.
     *
     * @throws Refusal if one is missing, they run backwards, or they are too many
     */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            throw Refusal.unusable(
                    List.of(Fault.at(from == null ? "/from" : "/to", "rotation.missing")), "rotation.no-period");
        }
        if (to.isBefore(from)) {
            throw Refusal.unusable(List.of(Fault.at("/to", "rotation.period-backwards")), "rotation.no-period");
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refusal.unusable(List.of(Fault.at("/to", "rotation.period-long", MOST_DAYS)), "rotation.no-period");
        }
        return new Period(from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.busy.reading.Times.Span;
import dev.floorseat.invites.reading.ContentLine;
import dev.floorseat.people.BusyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The periods of a VFREEBUSY, RFC 5545 section 3.6.4: a calendar that says when, and not which event. */
final class FreeBusyTimes {

    private FreeBusyTimes() {}

    static void into(List<Block> blocks, Entry entry, Window window, Times times, Owner owner) throws UnusableCalendar {
        for (ContentLine line : entry.all("FREEBUSY")) {
            @Nullable String named = line.parameter("FBTYPE");
            String type = named == null ? "BUSY" : named.toUpperCase(Locale.ROOT);
            if (type.equals("FREE")) {
                continue;
            }
            // an unknown type is treated as BUSY (section 3.2.9)
            BusyKind kind = type.equals("BUSY-TENTATIVE") ? BusyKind.TENTATIVE : BusyKind.BUSY;
            for (Span span : times.several(line)) {
                Instant from = span.from().instant();
                Instant to = end(span);
                if (from.isAfter(to)) {
                    throw new UnusableCalendar(Trouble.BROKEN);
                }
                if (from.isBefore(to) && window.touches(from, to)) {
                    blocks.addAll(withoutVisits(new Block(from, to, kind), owner));
                }
            }
        }
    }

    private static Instant end(Span span) throws UnusableCalendar {
        @Nullable Moment to = span.to();
        @Nullable Length length = span.length();
        if (to == null && length == null) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
        return to != null || length == null
                ? Objects.requireNonNull(to).instant()
                : span.from()
                        .at(span.from().local().plusDays(length.days()))
                        .instant()
                        .plus(length.rest());
    }

    private static List<Block> withoutVisits(Block block, Owner owner) {
        List<Block> left = List.of(block);
        for (Owner.Visit visit : owner.visits()) {
            List<Block> next = new ArrayList<>();
            left.forEach(each -> next.addAll(each.without(visit.from(), visit.to())));
            left = next;
        }
        return left;
    }
}

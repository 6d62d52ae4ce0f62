package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.ContentLine;
import dev.floorseat.people.BusyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A VEVENT or VFREEBUSY, with the few lines of it that say when. */
final class Entry {

    private static final Set<String> SEVERAL = Set.of("RRULE", "RDATE", "EXDATE", "FREEBUSY");

    /** Answers to an invitation, RFC 5545 section 3.2.12. */
    private static final Set<String> PERHAPS = Set.of("TENTATIVE", "NEEDS-ACTION");

    private final boolean freeBusy;
    private final Map<String, List<ContentLine>> lines = new HashMap<>();

    Entry(boolean freeBusy) {
        this.freeBusy = freeBusy;
    }

    boolean isFreeBusy() {
        return freeBusy;
    }

    /** Of what an entry has once, the first line counts. */
    void add(ContentLine line) {
        List<ContentLine> before = lines.computeIfAbsent(line.name(), name -> new ArrayList<>());
        if (before.isEmpty() || SEVERAL.contains(line.name())) {
            before.add(line);
        }
    }

    Optional<ContentLine> first(String name) {
        return all(name).stream().findFirst();
    }

    List<ContentLine> all(String name) {
        return lines.getOrDefault(name, List.of());
    }

    /** The value in upper case; empty if there is no such line. */
    String word(String name) {
        return first(name)
                .map(line -> line.value().strip().toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * How an event shows in its owner's calendar: empty if it is free. What the owner has not answered, or with perhaps, is a perhaps, as
     * calendar programs show it.
     */
    Optional<BusyKind> showing() {
        String status = word("STATUS");
        String outlook = word("X-MICROSOFT-CDO-BUSYSTATUS");
        String said = first("ATTENDEE")
                .map(line -> line.parameter("PARTSTAT"))
                .map(answer -> answer.strip().toUpperCase(Locale.ROOT))
                .orElse("");
        if (word("TRANSP").equals("TRANSPARENT")
                || status.equals("CANCELLED")
                || outlook.equals("FREE")
                || said.equals("DECLINED")) {
            return Optional.empty();
        }
        boolean perhaps = PERHAPS.contains(said) || status.equals("TENTATIVE") || outlook.equals("TENTATIVE");
        return Optional.of(perhaps ? BusyKind.TENTATIVE : BusyKind.BUSY);
    }
}

package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.util.List;

/** What somebody typed to name a calendar, and what is said where it will not do. */
final class Typed {

    private static final int LONGEST_SHOWN = 120;

    private Typed() {}

    static URI address(String typed, String field) {
        String stripped = typed.strip();
        String https = stripped.regionMatches(true, 0, "webcal://", 0, 9)
                ? "https://" + stripped.substring(9)
                : stripped.regionMatches(true, 0, "webcals://", 0, 10) ? "https://" + stripped.substring(10) : stripped;
        try {
            URI address = URI.create(https);
            if (address.getRawUserInfo() != null) {
                throw refused(field, "calendars.address.user");
            }
            if (https.length() <= BusySources.LONGEST_ADDRESS && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw refused(field, "calendars.address.wrong");
        }
        throw refused(field, "calendars.address.wrong");
    }

    static String fileName(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String shown = last.isEmpty() ? "calendar.ics" : last;
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN);
    }

    static Refusal refused(String field, Trouble trouble) {
        return refused(field, "calendars.trouble." + trouble.name());
    }

    static Refusal refused(String field, String key) {
        return Refusal.unusable(List.of(Fault.at(field, key, BusyReader.LARGEST / (1024 * 1024))), "calendars.refused");
    }
}

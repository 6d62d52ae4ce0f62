package dev.floorseat.invites.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Invites by chance that can be repeated: all zones and many times, often around a change of the clocks, and texts readers stumble over. */
public final class RandomInvites {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final int DAYS = 4_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final List<String> AWKWARD = List.of(
            "Grüße aus Köln",
            "東京 العربية Ærøskøbing",
            "😀😀",
            "👩‍👩‍👧‍👦",
            ",",
            ";",
            ":",
            "\\",
            "\\n",
            "\\,",
            "\"",
            "'",
            "^n",
            "=",
            "%2C%0D%0A",
            "<b>&amp;</b>",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u2028",
            " ",
            "END:VEVENT",
            "BEGIN:VALARM",
            "http://a.example/?b=c&d=e#f",
            "x".repeat(90),
            "ü".repeat(45));

    private static final List<String> ADDRESSES = List.of(
            "erika.mueller@company.example",
            "o'neil@company.example",
            "erika+floor=visits@mail.company.example",
            "E_M~1@Company.Example",
            "a&b@company.example");

    private static final List<Participation> PARTICIPATIONS = List.of(Participation.values());

    private final List<String> zones = ReadZone.zonesOfJava();
    private final Random random;

    /** The same seed gives the same invites. */
    public RandomInvites(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    public InviteEvent next() {
        ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        Instant from = begin(zone);
        byte[] uid = new byte[16];
        random.nextBytes(uid);
        return new InviteEvent(
                HexFormat.of().formatHex(uid),
                random.nextInt(40),
                FIRST.plusSeconds(random.nextInt(100_000_000)),
                from,
                from.plus(Duration.ofMinutes(15L + random.nextInt(600))),
                zone,
                new InviteEvent.Words("Visit " + text(5), text(5), text(40)),
                URI.create("https://floorseat.example/visits/" + random.nextInt(1_000)),
                new Party("Floorseat", "visits@company.example"),
                new Party("Erika " + text(4), ADDRESSES.get(random.nextInt(ADDRESSES.size()))),
                PARTICIPATIONS.get(random.nextInt(PARTICIPATIONS.size())));
    }

    private Instant begin(ZoneId zone) {
        Instant any = FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        return change == null || random.nextInt(3) > 0
                ? any.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_DAY)))
                : change.getInstant().plus(Duration.ofMinutes(random.nextInt(360) - 180L));
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(AWKWARD.get(random.nextInt(AWKWARD.size())));
                case 1 -> text.appendCodePoint(random.nextInt(0x1F9FF));
                case 2 -> text.append((char) (' ' + random.nextInt(95)));
                default -> text.append("visit ").append(random.nextInt(100));
            }
        }
        return text.toString();
    }
}

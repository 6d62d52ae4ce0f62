package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.Chance;
import dev.floorseat.invites.reading.InTime;
import java.util.Arrays;
import java.util.List;

/**
 * What a fuzzer calls with its inputs. One that begins with a byte below {@code R} says how to break one of the good calendars; any other
 * is a calendar behind its first byte.
 */
public final class CalendarFuzz {

    private static final List<byte[]> SEEDS = BrokenCalendars.seeds();
    private static final BusyReader READER = new BusyReader();

    private CalendarFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        boolean recipe = input.length > 0 && input[0] < 'R';
        byte[] calendar = recipe
                ? BrokenCalendars.any(SEEDS, Chance.of(input, 1))
                : Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        InTime.check(() -> check(calendar));
    }

    private static void check(byte[] calendar) {
        try {
            List<Block> blocks = READER.read(calendar, Reads.YEAR, Reads.HANNA);
            if (blocks.stream().anyMatch(block -> !Reads.YEAR.touches(block.from(), block.to()))) {
                throw new AssertionError("outside of what was asked for: " + blocks);
            }
        } catch (UnusableCalendar e) {
            // it says so: nobody takes the calendar for one without entries
        }
    }
}

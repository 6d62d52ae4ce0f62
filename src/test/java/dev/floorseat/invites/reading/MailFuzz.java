package dev.floorseat.invites.reading;

import java.util.Arrays;
import java.util.List;

/**
 * What a fuzzer calls with its inputs. One that begins with a byte below {@code R} says how to break one of the good mails; any other is
 * a mail behind its first byte.
 */
public final class MailFuzz {

    private static final List<byte[]> SEEDS = BrokenMails.seeds();

    private MailFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        boolean recipe = input.length > 0 && input[0] < 'R';
        byte[] mail = recipe
                ? BrokenMails.any(SEEDS, Chance.of(input, 1))
                : Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        InTime.check(() -> BrokenMails.check(InboundReader.read(mail)));
    }
}

package dev.floorseat.invites.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken mails by chance that can be repeated; a fuzzer looks for more, {@link MailFuzz}. */
class HostileMailTest {

    private static final int RUNS = 4_000;

    @Test
    @Timeout(60)
    void neverStopsTheReader() {
        Chance chance = Chance.of(new Random(20_261_221));
        List<byte[]> seeds = BrokenMails.seeds();
        int answers = 0;
        for (int run = 0; run < RUNS; run++) {
            Incoming incoming = InboundReader.read(BrokenMails.any(seeds, chance));
            BrokenMails.check(incoming);
            answers += incoming.reading() instanceof Reading.Answered ? 1 : 0;
        }
        assertThat(answers).as("some still say something").isBetween(RUNS / 20, RUNS * 9 / 10);
    }
}

package dev.floorseat.invites.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.calendar.InviteCalendar;
import dev.floorseat.invites.calendar.InviteEvent;
import dev.floorseat.invites.calendar.RandomInvites;
import dev.floorseat.invites.letter.GoldenLetter;
import dev.floorseat.invites.outbox.FrozenMessage;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that nobody here wrote read what we send, and understand what was meant. */
@Tag("interop")
class OutsideReadersTest {

    private static final int INVITES = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void readsEveryGoldenLetterAsItWasMeant(OutsideReader reader) throws Exception {
        List<Understood> meant = new ArrayList<>();
        for (GoldenLetter letter : GoldenLetter.all()) {
            MimeMultipart mixed = (MimeMultipart) new FrozenMessage(Files.readAllBytes(letter.file())).getContent();
            MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
            for (Part part : List.of(alternative.getBodyPart(2), mixed.getBodyPart(1))) {
                String file = letter.kind() + "-" + letter.role() + "-" + meant.size() + ".ics";
                try (InputStream in = part.getInputStream()) {
                    Files.write(folder.resolve(file), in.readAllBytes());
                }
                meant.add(Understood.meant(file, letter.event(), letter.method()));
            }
        }

        compare(reader, meant);
    }

    @ParameterizedTest
    @EnumSource
    void readsAThousandRandomInvitesAsTheyWereMeant(OutsideReader reader) throws Exception {
        RandomInvites invites = new RandomInvites(20_261_123);
        List<Understood> meant = new ArrayList<>();
        for (int i = 0; i < INVITES; i++) {
            InviteEvent event = invites.next();
            String method = List.of("REQUEST", "CANCEL", "PUBLISH").get(i % 3);
            String file = "%04d.ics".formatted(i);
            Files.write(folder.resolve(file), written(event, method));
            meant.add(Understood.meant(file, event, method));
        }

        compare(reader, meant);
    }

    private static byte[] written(InviteEvent event, String method) {
        return switch (method) {
            case "CANCEL" -> InviteCalendar.cancellation(event);
            case "PUBLISH" -> InviteCalendar.file(event);
            default -> InviteCalendar.request(event);
        };
    }

    private void compare(OutsideReader reader, List<Understood> meant) throws Exception {
        Map<String, Understood> read = reader.read(folder);

        assertThat(read).hasSameSizeAs(meant);
        assertThat(meant.stream()
                        .flatMap(each -> each.differences(read.get(each.file()), reader::agrees).stream())
                        .toList())
                .as("where " + reader + " understands something else than was meant")
                .isEmpty();
    }
}

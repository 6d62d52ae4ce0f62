package dev.floorseat.notes.tally;

import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tap as a phone sends it: what belongs to its kind is there, the rest is null.
 *
 * @param clientId given by the author's device
 * @param segment of a contact: which customers, 100 characters at most
 * @param wish of a contact: the channel they would have liked, 100 characters at most
 * @param mood of a contact; null: not said
 * @param consent of a consent
 * @param systems of systems: how many were opened for one contact, 1 to 20
 * @param heardSeconds of a wait: what the customer spoke of, up to a day
 * @param dashboardSeconds of a wait: what the dashboard showed, up to a day; null: nobody looked
 */
public record NewTally(
        String clientId,
        TallyKind kind,
        @Nullable String segment,
        @Nullable String wish,
        @Nullable Mood mood,
        @Nullable Consent consent,
        @Nullable Integer systems,
        @Nullable Integer heardSeconds,
        @Nullable Integer dashboardSeconds) {

    private static final int MOST_SYSTEMS = 20;
    private static final int DAY = 24 * 60 * 60;

    /**
     * Checks what was sent.
     *
     * @throws Refusal that names every field that will not do
     */
    public NewTally {
        segment = tidy(segment);
        wish = tidy(wish);
        List<Fault> faults = new ArrayList<>();
        belongs(faults, "/segment", segment, kind == TallyKind.CONTACT, true);
        belongs(faults, "/wish", wish, kind == TallyKind.CONTACT, true);
        belongs(faults, "/mood", mood, kind == TallyKind.CONTACT, false);
        belongs(faults, "/consent", consent, kind == TallyKind.CONSENT, true);
        belongs(faults, "/systems", systems, kind == TallyKind.SYSTEMS, true);
        belongs(faults, "/heardSeconds", heardSeconds, kind == TallyKind.WAIT, true);
        belongs(faults, "/dashboardSeconds", dashboardSeconds, kind == TallyKind.WAIT, false);
        within(faults, "/systems", systems, 1, MOST_SYSTEMS);
        within(faults, "/heardSeconds", heardSeconds, 0, DAY);
        within(faults, "/dashboardSeconds", dashboardSeconds, 0, DAY);
        tooLong(faults, "/segment", segment);
        tooLong(faults, "/wish", wish);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "notes.not-saved");
        }
        clientId = ClientId.of(clientId);
    }

    private static void belongs(
            List<Fault> faults, String pointer, @Nullable Object value, boolean here, boolean needed) {
        if (value != null && !here) {
            faults.add(Fault.at(pointer, "notes.tally-not-here"));
        }
        if (value == null && here && needed) {
            faults.add(Fault.at(pointer, "notes.missing"));
        }
    }

    private static void within(List<Fault> faults, String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add(Fault.at(pointer, "notes.not-within", least, most));
        }
    }

    private static void tooLong(List<Fault> faults, String pointer, @Nullable String text) {
        if (text != null && text.length() > NewNote.LONGEST_TAG) {
            faults.add(Fault.at(pointer, "notes.too-long", text.length(), NewNote.LONGEST_TAG));
        }
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

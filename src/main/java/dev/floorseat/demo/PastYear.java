package dev.floorseat.demo;

import dev.floorseat.rotation.Appointment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Two rotations of history: who was where, what they wrote, what the CX leads did with it, and what became of it. */
@Component
@Profile("demo")
class PastYear {

    private final PastRotations rotations;
    private final WrittenHistory history;
    private final LeadsWork lead;
    private final Lives lives;
    private final OwnersWork owners;
    private final BooksLife book;
    private final JsonMapper json;

    PastYear(
            PastRotations rotations,
            WrittenHistory history,
            LeadsWork lead,
            Lives lives,
            OwnersWork owners,
            BooksLife book,
            JsonMapper json) {
        this.rotations = rotations;
        this.history = history;
        this.lead = lead;
        this.lives = lives;
        this.owners = owners;
        this.book = book;
        this.json = json;
    }

    /**
     * Adds it to what is told.
     *
     * @param later visits after the two rotations of which nothing is written yet
     * @param old the rules of the printed book, by number
     */
    void register(DemoCompany company, List<Appointment> later, Map<Long, Orders.Practice> old, Chronicle chronicle) {
        List<Appointment> visits = rotations.record(company);
        HistoryFile written = history.file();
        LivesFile became = became();
        LeadsWork.Grouped work = lead.register(written, chronicle);
        history.register(Stream.concat(visits.stream(), later.stream()).toList(), written, chronicle, work);
        owners.register(became.answers(), visits, chronicle);
        book.register(became, old, lives.register(became, work, chronicle), chronicle);
    }

    private LivesFile became() {
        try (InputStream stream = new ClassPathResource("demo/lives.json").getInputStream()) {
            return json.readValue(stream, LivesFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's own lives cannot be read", e);
        }
    }
}

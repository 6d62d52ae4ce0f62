package dev.floorseat.rotation.attendance;

import dev.floorseat.database.Utc;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.attendance.Correction.Kind;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how visits that are over really were; what was published stays as it was. */
@Component
@Transactional
public class Corrections {

    /** Characters of a comment. */
    public static final int LONGEST_COMMENT = 300;

    private final Appointments appointments;
    private final Answers answers;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(Appointments appointments, Answers answers, People people, JdbcClient jdbc, Clock clock) {
        this.appointments = appointments;
        this.answers = answers;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a visit can be corrected: it is over, and nobody had declined it. */
    @Transactional(readOnly = true)
    public boolean open(Appointment appointment) {
        return !appointment.to().isAfter(clock.instant())
                && !answers.to(appointment.visit()).containsValue(Answer.DECLINED);
    }

    /** The corrections of a visit, the newest first: the first holds. */
    @Transactional(readOnly = true)
    public List<Correction> of(VisitId visit) {
        return jdbc.sql("select * from rotation_correction where visit = :visit order by id desc")
                .param("visit", visit.value())
                .query((row, index) -> {
                    Long mentor = row.getObject("mentor", Long.class);
                    return new Correction(
                            visit,
                            Kind.valueOf(row.getString("kind")),
                            mentor == null ? null : new PersonId(mentor),
                            Utc.instantOrNull(row, "starts_at"),
                            Utc.instantOrNull(row, "ends_at"),
                            row.getString("comment"),
                            Utc.instant(row, "made_at"),
                            row.getString("made_by"));
                })
                .list();
    }

    /** Who may have hosted it instead, by name. */
    @Transactional(readOnly = true)
    public List<Person> hosts() {
        return people.mentors().stream()
                .map(Mentor::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Adds a correction.
     *
     * @param mentor who hosted it; null, or who was promised: who was promised
     * @param from when it began; null, or as promised: as promised
     * @param to when it ended
     * @param comment may be blank
     * @throws Refusal if the visit is not over or is off, nothing differs, or the form is wrong
     */
    public void add(
            VisitId visit,
            Kind kind,
            @Nullable PersonId mentor,
            Instant from,
            Instant to,
            String comment,
            String account) {
        Appointment promised = appointments
                .of(visit)
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
        if (!open(promised)) {
            throw Refusal.conflict("correct.not-over");
        }
        boolean otherwise = kind == Kind.OTHERWISE;
        PersonId host = otherwise && mentor != null && !mentor.equals(promised.mentor()) ? mentor : null;
        boolean times = otherwise && !(from.equals(promised.from()) && to.equals(promised.to()));
        String said = comment.replaceAll("\\s+", " ").strip();
        if (said.length() > LONGEST_COMMENT) {
            throw fault("/comment", "correct.comment-long", LONGEST_COMMENT);
        }
        if (host != null && hosts().stream().noneMatch(person -> person.id().equals(host))) {
            throw fault("/mentor", "correct.no-mentor");
        }
        if (times && (!from.isBefore(to) || to.isAfter(clock.instant()))) {
            throw fault("/from", "correct.times-wrong");
        }
        if (otherwise && host == null && !times) {
            throw fault("/kind", "correct.nothing");
        }
        if (kind == Kind.AS_PLANNED
                && of(visit).stream().findFirst().map(Correction::kind).orElse(kind) == kind) {
            throw fault("/kind", "correct.nothing");
        }
        jdbc.sql("""
                        insert into rotation_correction (visit, kind, mentor, starts_at, ends_at, comment, made_at, made_by)
                        values (:visit, :kind, :mentor, :from, :to, :comment, :at, :by)
                        """)
                .param("visit", visit.value())
                .param("kind", kind.name())
                .param("mentor", host == null ? null : host.value())
                .param("from", times ? Utc.column(from) : null)
                .param("to", times ? Utc.column(to) : null)
                .param("comment", said.isEmpty() ? null : said)
                .param("at", Utc.column(clock.instant()))
                .param("by", account)
                .update();
    }

    private static Refusal fault(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "correct.not-saved");
    }
}

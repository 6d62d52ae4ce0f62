package dev.floorseat.invites.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notices;
import dev.floorseat.invites.letter.AnswerButtons;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.NoticeWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.people.MailAddress;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices and hands each to its task, in the transaction of whoever has cause for it. */
@Component
class Posting implements Notices, AskingNotices {

    /** What stands where otherwise the mail server's words stand. */
    static final String UNUSABLE = "No mail can be written to this address.";

    /** The scheduler keeps its times in TIMESTAMP columns, which end on 19 January 2038. */
    private static final Instant LATEST = Instant.parse("2038-01-01T00:00:00Z");

    private final NoticeRows rows;
    private final NoticeWriter writer;
    private final People people;
    private final Appointments appointments;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final Duration pause;

    /** The scheduler comes lazily: it is made from the tasks. The pause before the first attempt lets the transaction commit. */
    Posting(
            NoticeRows rows,
            NoticeWriter writer,
            People people,
            Appointments appointments,
            @Lazy SchedulerClient scheduler,
            Clock clock,
            @Value("${floorseat.invites.pause:PT5S}") Duration pause) {
        this.rows = rows;
        this.writer = writer;
        this.people = people;
        this.appointments = appointments;
        this.scheduler = scheduler;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        send(notice, List.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Notice notice, List<AnswerButtons.Button> answers) {
        if (rows.isWritten(notice)) {
            return false;
        }
        Person reader = people.byId(notice.to())
                .orElseThrow(() -> new IllegalArgumentException("a notice to nobody: " + notice.to()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Promise> promise = Optional.ofNullable(notice.visit())
                .flatMap(visit -> appointments.lastOf(visit, notice.to()))
                .map(known -> promise(known, notice.to()));
        Letter letter = writer.write(reader, notice, promise, now, answers);
        boolean usable = MailAddress.isUsable(reader.email());
        Optional<Long> added = rows.add(notice, reader, letter, now, usable ? null : UNUSABLE);
        if (usable) {
            added.ifPresent(this::schedule);
        }
        return added.isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> written(Collection<String> keys) {
        return rows.written(keys);
    }

    /** Has a notice sent that is queued; harmless if that was done. */
    void schedule(long id) {
        Instant due = clock.instant().plus(pause);
        scheduler.scheduleIfNotExists(
                NoticeTask.DESCRIPTOR.instance(Long.toString(id)).build(), due.isBefore(LATEST) ? due : LATEST);
    }

    private Promise promise(Appointment known, PersonId reader) {
        PersonId other = reader.equals(known.executive()) ? known.mentor() : known.executive();
        return Promise.of(known, reader, people.byId(other).map(Person::name).orElseThrow());
    }
}

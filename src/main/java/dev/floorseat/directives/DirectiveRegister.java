package dev.floorseat.directives;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where directives are written. Every change to one locks its row first, so that two versions of one directive can never be in force
 * on one day, whoever writes at the same moment. Who may write is for the caller to know.
 */
@Component
@Transactional
public class DirectiveRegister {

    private final DirectiveRows rows;
    private final People people;
    private final Floor floor;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DirectiveRegister(
            DirectiveRows rows,
            People people,
            Floor floor,
            JdbcClient jdbc,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.floor = floor;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers a directive, with the versions it has had: one that has been in force for years may be registered today.
     *
     * @param owner an executive
     * @param history its versions, the oldest first; at least one
     * @param by the account that writes
     * @return the directive's number
     * @throws Refusal if the owner is no executive, a queue is unknown or the versions do not follow each other
     */
    public long add(PersonId owner, List<DirectiveText> history, String by) {
        if (people.executives().stream()
                .noneMatch(executive -> executive.person().id().equals(owner))) {
            throw refused("/owner", "directives.no-executive");
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into directives_directive (owner) values (?)")
                .param(owner.value())
                .update(key, "id");
        long directive = Objects.requireNonNull(key.getKey()).longValue();
        LocalDate last = LocalDate.MIN;
        int number = 0;
        for (DirectiveText text : history) {
            if (!text.from().isAfter(last)) {
                throw refused("/from", "directives.not-after");
            }
            insert(directive, ++number, text, by);
            last = text.from();
        }
        return directive;
    }

    /**
     * Publishes the next version of a directive. From its first day on the one before is over.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if the directive changed meanwhile, a queue is unknown, or the first day has passed or does not come after that of
     *     the newest version
     */
    public void publish(long directive, long revision, DirectiveText text, String by) {
        Directive known = locked(directive, revision);
        DirectiveVersion newest = known.newest();
        if (text.from().isBefore(dates.today())) {
            throw refused("/from", "directives.day-passed");
        }
        if (!text.from().isAfter(newest.from())) {
            throw refused("/from", "directives.not-after");
        }
        LocalDate withdrawn = known.withdrawnAfter();
        if (withdrawn != null) {
            if (!text.from().isAfter(withdrawn)) {
                throw refused("/from", "directives.not-after");
            }
            // what came before stays over: only the directive comes back
            jdbc.sql("update directives_version set to_day = :day where id = :id")
                    .param("day", newest.to())
                    .param("id", newest.id())
                    .update();
            withdrawn(directive, null);
        }
        long next = insert(directive, newest.number() + 1, text, by);
        changed(directive);
        events.publishEvent(new DirectiveChanged(directive, newest.id(), next));
    }

    /**
     * Withdraws a directive.
     *
     * @param revision the revision the writer saw
     * @param lastDay on which it is still in force: yesterday at the earliest, and not before the newest version begins
     * @throws Refusal if the directive changed meanwhile, is over already, or the day will not do
     */
    public void withdraw(long directive, long revision, LocalDate lastDay) {
        Directive known = locked(directive, revision);
        DirectiveVersion newest = known.newest();
        LocalDate end = newest.to();
        if (lastDay.isBefore(dates.today().minusDays(1))) {
            throw refused("/lastDay", "directives.day-passed");
        }
        if (lastDay.isBefore(newest.from()) || lastDay.isAfter(DirectiveText.LATEST)) {
            throw refused("/lastDay", "directives.not-before");
        }
        if (end != null && end.isBefore(lastDay)) {
            throw refused("/lastDay", "directives.over-already");
        }
        withdrawn(directive, lastDay);
        changed(directive);
        events.publishEvent(new DirectiveWithdrawn(directive, lastDay));
    }

    /**
     * Takes a withdrawal back.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if the directive changed meanwhile or is not withdrawn
     */
    public void restore(long directive, long revision) {
        LocalDate lastDay = locked(directive, revision).withdrawnAfter();
        if (lastDay == null) {
            throw Refusal.conflict("directives.changed");
        }
        withdrawn(directive, null);
        changed(directive);
        events.publishEvent(new DirectiveRestored(directive, lastDay));
    }

    /**
     * Takes back the newest version, which nobody has worked by yet; with the first the directive goes.
     *
     * @param revision the revision the writer saw
     * @return the version that is gone
     * @throws Refusal if the directive changed meanwhile or the version has begun
     */
    public DirectiveVersion takeBack(long directive, long revision) {
        Directive known = locked(directive, revision);
        DirectiveVersion newest = known.newest();
        if (!newest.from().isAfter(dates.today())) {
            throw Refusal.unusable("directives.has-begun");
        }
        events.publishEvent(new DirectiveTakenBack(directive, newest.id()));
        try {
            jdbc.sql("delete from directives_version where id = ?")
                    .param(newest.id())
                    .update();
        } catch (DataIntegrityViolationException somethingHangsOnIt) {
            throw Refusal.conflict("directives.in-use");
        }
        if (newest.number() == 1) {
            jdbc.sql("delete from directives_directive where id = ?")
                    .param(directive)
                    .update();
        } else {
            changed(directive);
        }
        return newest;
    }

    private Directive locked(long directive, long revision) {
        jdbc.sql("select id from directives_directive where id = ? for update")
                .param(directive)
                .query(Long.class)
                .optional();
        Directive known = rows.directive(directive)
                .orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(directive)));
        if (known.revision() != revision) {
            throw Refusal.conflict("directives.changed");
        }
        return known;
    }

    private long insert(long directive, int number, DirectiveText text, String by) {
        Set<String> unknown = new TreeSet<>(text.queues());
        unknown.removeAll(floor.queues().stream().map(Queue::externalId).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw refused("/queues", "directives.no-queue", String.join(", ", unknown));
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into directives_version
                          (directive, number, name, text, intent, from_day, to_day, published_at, published_by)
                        values (:directive, :number, :name, :text, :intent, :from, :to, :at, :by)
                        """)
                .param("directive", directive)
                .param("number", number)
                .param("name", text.name())
                .param("text", text.text())
                .param("intent", text.intent())
                .param("from", text.from())
                .param("to", text.to())
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .update(key, "id");
        long version = Objects.requireNonNull(key.getKey()).longValue();
        text.queues()
                .forEach(queue -> jdbc.sql("insert into directives_version_queue (version, queue) values (?, ?)")
                        .params(version, queue)
                        .update());
        return version;
    }

    private void withdrawn(long directive, @Nullable LocalDate lastDay) {
        jdbc.sql("update directives_directive set withdrawn_after = :day where id = :id")
                .param("day", lastDay)
                .param("id", directive)
                .update();
    }

    private void changed(long directive) {
        jdbc.sql("update directives_directive set revision = revision + 1 where id = ?")
                .param(directive)
                .update();
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "directives.not-saved");
    }
}

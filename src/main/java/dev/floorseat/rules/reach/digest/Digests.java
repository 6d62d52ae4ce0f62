package dev.floorseat.rules.reach.digest;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.WeeklyMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The digests: as they went out, and as the next would; and who does not want them. */
@Component
@Transactional
public class Digests implements WeeklyMail {

    private final DigestWriter writer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Digests(DigestWriter writer, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The Mondays on which digests went out, the newest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> mondays() {
        return jdbc.sql("select monday from rules_digest order by monday desc")
                .query((row, index) -> row.getObject("monday", LocalDate.class))
                .list();
    }

    /**
     * The digest of a Monday: as it went out, else as it would if nothing more happens.
     *
     * @throws IllegalArgumentException if the day is no Monday
     */
    @Transactional(readOnly = true)
    public WeeklyDigest of(LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("no Monday: " + monday);
        }
        return isMade(monday)
                ? new WeeklyDigest(monday, items(monday), true)
                : new WeeklyDigest(monday, writer.write(monday), false);
    }

    /** The digest of a Monday as it goes out; made on the first call, and the same from then on, whoever calls. */
    public WeeklyDigest make(LocalDate monday) {
        if (isMade(monday)) {
            return of(monday);
        }
        WeeklyDigest digest = of(monday);
        try {
            jdbc.sql("insert into rules_digest (monday, made_at) values (?, ?)")
                    .params(monday, Utc.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException somebodyElseMadeIt) {
            return of(monday);
        }
        int place = 0;
        for (DigestItem item : digest.items()) {
            insert(monday, ++place, item);
        }
        if (digest.saysSomething()) {
            events.publishEvent(new DigestMade(
                    monday,
                    digest.items().stream()
                            // what is still talked about stays in the house
                            .filter(item -> item.section() != Section.COMMENT)
                            .map(Digests::told)
                            .toList()));
        }
        return new WeeklyDigest(monday, digest.items(), true);
    }

    private static DigestMade.Item told(DigestItem item) {
        Integer number = item.number();
        return new DigestMade.Item(
                item.section().name(),
                "digest.section." + item.section(),
                number == null ? item.title() : number.toString());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wanted(PersonId person) {
        return !unwanted().contains(person);
    }

    /** Says whether a person wants the weekly mail. */
    public void want(PersonId person, boolean wanted) {
        jdbc.sql("delete from rules_digest_off where person = ?")
                .param(person.value())
                .update();
        if (!wanted) {
            jdbc.sql("insert into rules_digest_off (person, since) values (?, ?)")
                    .params(person.value(), Utc.column(clock.instant()))
                    .update();
        }
    }

    /** Who does not want it. */
    @Transactional(readOnly = true)
    Set<PersonId> unwanted() {
        return new HashSet<>(jdbc.sql("select person from rules_digest_off")
                .query((row, index) -> new PersonId(row.getLong("person")))
                .list());
    }

    private boolean isMade(LocalDate monday) {
        return jdbc.sql("select count(*) from rules_digest where monday = ?")
                        .param(monday)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<DigestItem> items(LocalDate monday) {
        return jdbc.sql("select * from rules_digest_item where monday = ? order by place")
                .param(monday)
                .query(Digests::item)
                .list();
    }

    private void insert(LocalDate monday, int place, DigestItem item) {
        jdbc.sql("""
                        insert into rules_digest_item
                          (monday, place, section, title, before_text, after_text, learned, number, fresh, path, until_day)
                        values (:monday, :place, :section, :title, :before, :after, :learned, :number, :fresh, :path, :until)
                        """)
                .param("monday", monday)
                .param("place", place)
                .param("section", item.section().name())
                .param("title", item.title())
                .param("before", item.before())
                .param("after", item.after())
                .param("learned", item.learned())
                .param("number", item.number())
                .param("fresh", item.fresh())
                .param("path", item.path())
                .param("until", item.until())
                .update();
    }

    private static DigestItem item(ResultSet row, int index) throws SQLException {
        return new DigestItem(
                Section.valueOf(row.getString("section")),
                row.getString("title"),
                row.getString("before_text"),
                row.getString("after_text"),
                row.getString("learned"),
                row.getObject("number", Integer.class),
                row.getBoolean("fresh"),
                row.getString("path"),
                row.getObject("until_day", LocalDate.class));
    }
}

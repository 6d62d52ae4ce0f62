package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the floor says of changes a month after: those who have had visits on the directive's queues since, and the mentors of these
 * queues. One answer each, and only counts come out.
 */
@Component
@Transactional
public class Verdicts {

    /** Fewer than these tell who said what. */
    public static final int FEWEST = 5;

    private final Announcements announcements;
    private final Affected affected;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    Verdicts(Announcements announcements, Affected affected, JdbcClient jdbc, Dates dates, Clock clock) {
        this.announcements = announcements;
        this.affected = affected;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param count how many have said something
     * @param says how many said what; empty while fewer than {@link #FEWEST} have said something
     */
    public record Count(int count, Map<Verdict, Integer> says) {

        /** Copies the counts. */
        public Count {
            says = Map.copyOf(says);
        }
    }

    /** What the floor says of an announcement. */
    @Transactional(readOnly = true)
    public Count count(long answer) {
        Map<Verdict, Integer> says = new EnumMap<>(Verdict.class);
        List.of(Verdict.values()).forEach(verdict -> says.put(verdict, 0));
        jdbc.sql("select says, count(*) as number from rules_verdict where answer = ? group by says")
                .param(answer)
                .query(row -> {
                    says.put(Verdict.valueOf(row.getString("says")), row.getInt("number"));
                });
        int count = says.values().stream().mapToInt(Integer::intValue).sum();
        return new Count(count, count < FEWEST ? Map.of() : says);
    }

    /** What a person has said of it. */
    @Transactional(readOnly = true)
    public Optional<Verdict> of(long answer, PersonId person) {
        return jdbc.sql("select says from rules_verdict where answer = ? and person = ?")
                .params(answer, person.value())
                .query((row, index) -> Verdict.valueOf(row.getString("says")))
                .optional();
    }

    /** Whom an announcement concerns who may say whether it helped: all since it is in effect. */
    @Transactional(readOnly = true)
    public Set<PersonId> asked(Announcement announcement) {
        Instant since = announcement.effect().atStartOfDay(dates.zone()).toInstant();
        Instant now = clock.instant();
        return since.isBefore(now)
                ? affected.by(announcement.before(), announcement.after(), since, now)
                : Set.of();
    }

    /** Whether a person may say today whether it helped. */
    @Transactional(readOnly = true)
    public boolean may(Announcement announcement, PersonId person) {
        return announcement.open(dates.today()) && asked(announcement).contains(person);
    }

    /** The announcements of which a person can say today whether they helped and has not. */
    @Transactional(readOnly = true)
    public List<Announcement> waitingFor(PersonId person) {
        return announcements.all().stream()
                .filter(each -> each.open(dates.today()))
                .filter(each -> of(each.answer().id(), person).isEmpty() && may(each, person))
                .toList();
    }

    /**
     * Takes in what a person says; who says something else says that instead.
     *
     * @throws Refusal if there is no such announcement, or the person may not say today
     */
    public void say(long answer, PersonId person, Verdict says) {
        Announcement known = announcements
                .one(answer)
                .orElseThrow(() -> Refusal.notFound("answers.no-announcement", Long.toString(answer)));
        if (!may(known, person)) {
            throw Refusal.unusable("answers.verdict.not-yours");
        }
        jdbc.sql("""
                        insert into rules_verdict (answer, person, says, given_at) values (:answer, :person, :says, :now)
                        on duplicate key update says = :says, given_at = :now
                        """)
                .param("answer", answer)
                .param("person", person.value())
                .param("says", says.name())
                .param("now", Utc.column(clock.instant()))
                .update();
    }
}

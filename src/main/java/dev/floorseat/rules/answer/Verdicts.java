package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the floor says of changes a month after: those who have had visits on the directive's queues since, and the mentors of these
 * queues. One answer each, and only counts come out: of five at the least, and a count that is shown stays as it is until five more have
 * said something, for from two counts that differ by one anybody could tell what one person said.
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
     * @param says how many said what when it was last counted; empty while fewer than {@link #FEWEST} have said something
     */
    public record Count(int count, Map<Verdict, Integer> says) {

        /** Nobody has said anything. */
        public static final Count NONE = new Count(0, Map.of());

        /** Copies the counts. */
        public Count {
            says = Map.copyOf(says);
        }
    }

    /** What the floor says of an announcement. */
    @Transactional(readOnly = true)
    public Count count(long answer) {
        return counts(List.of(answer)).getOrDefault(answer, Count.NONE);
    }

    /** What the floor says of announcements, by the number of each; of which nobody has said anything is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Count> counts(Collection<Long> answers) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> all = new HashMap<>();
        Map<Long, Map<Verdict, Integer>> shown = new HashMap<>();
        jdbc.sql("""
                        select answer, shown, count(*) as number from rules_verdict where answer in (:answers)
                        group by answer, shown
                        """).param("answers", answers).query(row -> {
            long answer = row.getLong("answer");
            int number = row.getInt("number");
            all.merge(answer, number, Integer::sum);
            String says = row.getString("shown");
            if (says != null) {
                shown.computeIfAbsent(answer, fresh -> nothing()).put(Verdict.valueOf(says), number);
            }
        });
        Map<Long, Count> counts = new HashMap<>();
        all.forEach((answer, count) -> counts.put(answer, new Count(count, shown.getOrDefault(answer, Map.of()))));
        return counts;
    }

    private static Map<Verdict, Integer> nothing() {
        Map<Verdict, Integer> says = new EnumMap<>(Verdict.class);
        List.of(Verdict.values()).forEach(verdict -> says.put(verdict, 0));
        return says;
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
        return since.isBefore(now) ? affected.by(announcement.before(), announcement.after(), since, now) : Set.of();
    }

    /** Whether a person may say today whether it helped. */
    @Transactional(readOnly = true)
    public boolean may(Announcement announcement, PersonId person) {
        Instant since = announcement.effect().atStartOfDay(dates.zone()).toInstant();
        return announcement.open(dates.today())
                && affected.concerns(person, announcement.before(), announcement.after(), since, clock.instant());
    }

    /** The announcements of which a person can say today whether they helped and has not. */
    @Transactional(readOnly = true)
    public List<Announcement> waitingFor(PersonId person) {
        return announcements.open(dates.today()).stream()
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
        // one after the other, so that each sees how many there are
        jdbc.sql("select id from rules_answer where id = ? for update")
                .param(answer)
                .query(Long.class)
                .optional();
        jdbc.sql("""
                        insert into rules_verdict (answer, person, says, given_at) values (:answer, :person, :says, :now)
                        on duplicate key update says = :says, given_at = :now
                        """)
                .param("answer", answer)
                .param("person", person.value())
                .param("says", says.name())
                .param("now", Utc.column(clock.instant()))
                .update();
        show(answer);
    }

    /** Counts anew when enough have said something since it was counted last; what others have changed their minds about goes along. */
    private void show(long answer) {
        int fresh = jdbc.sql("select count(*) from rules_verdict where answer = ? and shown is null")
                .param(answer)
                .query(Integer.class)
                .single();
        if (fresh >= FEWEST) {
            jdbc.sql("update rules_verdict set shown = says where answer = ?")
                    .param(answer)
                    .update();
        }
    }
}

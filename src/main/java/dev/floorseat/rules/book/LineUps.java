package dev.floorseat.rules.book;

import dev.floorseat.notes.ReleasedStories;
import dev.floorseat.notes.ReleasedStories.Released;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.book.LineUp.Team;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One rule and one story for the ten minutes before a shift: what a team has not been told comes first, the newest of it. */
@Component
@Transactional
public class LineUps {

    private final PublishedRules rules;
    private final ReleasedStories stories;
    private final JdbcClient jdbc;
    private final Dates dates;

    LineUps(PublishedRules rules, ReleasedStories stories, JdbcClient jdbc, Dates dates) {
        this.rules = rules;
        this.stories = stories;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What a team could talk about.
     *
     * @param wanted number of a rule; null, or of one the team does not work by: whichever comes first
     * @return empty: the team works by no rule
     */
    @Transactional(readOnly = true)
    public Optional<LineUp> of(Team team, @Nullable Long wanted) {
        Map<Long, LocalDate> told = told("rule", team);
        List<PublishedRule> candidates = rules.workedBy().stream()
                .filter(each -> concerns(each.rule(), team))
                .sorted(untoldFirst(told, each -> each.rule().id(), each -> since(each.rule())))
                .toList();
        Optional<PublishedRule> chosen = candidates.stream()
                .filter(each -> Objects.equals(wanted, each.rule().id()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        Map<Long, LocalDate> heard = told("story", team);
        Optional<Released> story = stories.all().stream()
                .min(untoldFirst(heard, Released::id, each -> LocalDate.ofInstant(each.at(), dates.zone())));
        return chosen.map(rule -> new LineUp(
                rule,
                told.get(rule.rule().id()),
                story,
                candidates.stream()
                        .filter(each -> each.rule().id() != rule.rule().id())
                        .toList()));
    }

    /**
     * A team was told. Twice a day is once.
     *
     * @param story null: there was none
     * @return the number by which it can be taken back
     * @throws Refusal if nobody there works by that rule
     */
    public long told(Team team, long rule, @Nullable Long story) {
        if (rules.workedBy().stream().noneMatch(each -> each.rule().id() == rule && concerns(each.rule(), team))) {
            throw Refusal.conflict("book.line-up.not-theirs");
        }
        Long heard = stories.all().stream()
                .map(Released::id)
                .filter(id -> Objects.equals(id, story))
                .findFirst()
                .orElse(null);
        LocalDate today = dates.today();
        // the key sees to once a day, also for two who say so at the same moment
        jdbc.sql("""
                        insert into rules_line_up (rule, story, site, queue, used_on)
                        values (:rule, :story, :site, :queue, :today)
                        on duplicate key update rule = rule
                        """)
                .param("rule", rule)
                .param("story", heard)
                .param("site", team.site())
                .param("queue", team.queue())
                .param("today", today)
                .update();
        return jdbc.sql("""
                        select id from rules_line_up
                        where rule = :rule and used_on = :today and site <=> :site and queue <=> :queue
                        """)
                .param("rule", rule)
                .param("today", today)
                .param("site", team.site())
                .param("queue", team.queue())
                .query(Long.class)
                .single();
    }

    /** The team was not told after all; what another team was told stays, and what is not from today. */
    public void takeBack(Team team, long id) {
        jdbc.sql("""
                        delete from rules_line_up
                        where id = :id and used_on = :today and site <=> :site and queue <=> :queue
                        """)
                .param("id", id)
                .param("today", dates.today())
                .param("site", team.site())
                .param("queue", team.queue())
                .update();
    }

    /** Whether a team works by a rule today. */
    private boolean concerns(Rule rule, Team team) {
        String queue = team.queue();
        if (queue != null && !rule.isFor(queue)) {
            return false;
        }
        LocalDate today = dates.today();
        Trial trial = rule.trial();
        if (rule.state() != State.TRIAL || trial == null) {
            return rule.inForce(today);
        }
        String site = team.site();
        return site == null ? !today.isBefore(trial.from()) && !today.isAfter(trial.to()) : trial.runs(site, today);
    }

    private static LocalDate since(Rule rule) {
        Trial trial = rule.trial();
        LocalDate from = rule.inForceFrom();
        return from != null ? from : trial != null ? trial.from() : LocalDate.EPOCH;
    }

    private static <T> Comparator<T> untoldFirst(
            Map<Long, LocalDate> told, Function<T, Long> id, Function<T, LocalDate> since) {
        Comparator<T> longestAgo = Comparator.comparing(each -> told.getOrDefault(id.apply(each), LocalDate.MIN));
        return longestAgo.thenComparing(since, Comparator.reverseOrder()).thenComparing(id, Comparator.reverseOrder());
    }

    /** When a team was last told each; what its site, its queue or everybody was told, it was told as well. */
    private Map<Long, LocalDate> told(String what, Team team) {
        Map<Long, LocalDate> told = new HashMap<>();
        jdbc.sql("select " + what + ", max(used_on) from rules_line_up where " + what + " is not null"
                        + " and (site is null or site <=> :site) and (queue is null or queue <=> :queue) group by "
                        + what)
                .param("site", team.site())
                .param("queue", team.queue())
                .query(row -> {
                    told.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        return told;
    }
}

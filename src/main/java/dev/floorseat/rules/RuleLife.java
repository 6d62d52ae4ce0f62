package dev.floorseat.rules;

import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rules go: drafted, asked about, tried, in force, over. Four eyes: who has written in a small rule does not put it in force
 * without a trial. Who may move rules at all is for the caller to know.
 */
@Component
@Transactional
public class RuleLife {

    /** For how many days a rule is asked about, unless somebody says otherwise. */
    public static final int DAYS_OF_COMMENT = 14;

    /** For how many weeks a rule is tried, unless somebody says otherwise. */
    public static final int WEEKS_OF_TRIAL = 4;

    private static final int MOST_DAYS_OF_COMMENT = 90;
    private static final int MOST_WEEKS_OF_TRIAL = 26;

    private final RuleRows rows;
    private final RuleVersions versions;
    private final RuleSteps steps;
    private final StepCheck check;
    private final JdbcClient jdbc;
    private final Dates dates;

    RuleLife(RuleRows rows, RuleVersions versions, RuleSteps steps, StepCheck check, JdbcClient jdbc, Dates dates) {
        this.rows = rows;
        this.versions = versions;
        this.steps = steps;
        this.check = check;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * Has a rule take a step.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, cannot go there, or not yet
     */
    public void move(long number, long revision, Step step, String by) {
        Rule known = rows.seen(number, revision);
        LocalDate today = dates.today();
        check.admit(known, step, today, by);
        switch (step.to()) {
            case DRAFT -> draft(known, step, by);
            case COMMENT -> comment(known, step, today, by);
            case TRIAL -> trial(known, step, today, by);
            case IN_FORCE -> {
                LocalDate until = step.until() == null ? today.plusDays(RuleBook.DAYS_VERIFIED) : step.until();
                within("/until", until, today.plusDays(1), today.plusYears(2), "rules.verified-until");
                inForce(known, until, step.reason(), by);
            }
            case WITHDRAWN -> over(known, step, null, by);
            case SUPERSEDED -> over(known, step, other(known, step.by()), by);
        }
    }

    private void draft(Rule known, Step step, String by) {
        jdbc.sql("""
                        update rules_rule
                        set state = 'DRAFT', in_force_from = null, withdrawn_from = null, verified_until = null, comment_until = null,
                            trial_from = null, trial_to = null, trial_measure = null, superseded_by = null
                        where id = ?
                        """).param(known.id()).update();
        steps.took(known.id(), known.state(), State.DRAFT, step.reason(), by);
    }

    private void comment(Rule known, Step step, LocalDate today, String by) {
        LocalDate until = commentUntil(step.until(), today);
        jdbc.sql("update rules_rule set state = 'COMMENT', comment_until = ? where id = ?")
                .params(until, known.id())
                .update();
        versions.publish(known.id(), known.text(), known.queues(), by);
        steps.took(known.id(), known.state(), State.COMMENT, step.reason(), by);
    }

    /**
     * Until when something that is opened for comments today is commented on.
     *
     * @param typed null: nobody said
     * @throws Refusal if that day is over, or too far ahead
     */
    static LocalDate commentUntil(@Nullable LocalDate typed, LocalDate today) {
        LocalDate until = typed == null ? today.plusDays(DAYS_OF_COMMENT) : typed;
        within("/until", until, today, today.plusDays(MOST_DAYS_OF_COMMENT), "rules.comment-until");
        return until;
    }

    private void trial(Rule known, Step step, LocalDate today, String by) {
        LocalDate from = step.from() == null ? today : step.from();
        int weeks = step.weeks() == null ? WEEKS_OF_TRIAL : step.weeks();
        within("/from", from, today, today.plusDays(MOST_DAYS_OF_COMMENT), "rules.trial-from");
        if (weeks < 1 || weeks > MOST_WEEKS_OF_TRIAL) {
            throw refused("/weeks", "rules.trial-weeks", MOST_WEEKS_OF_TRIAL);
        }
        jdbc.sql("""
                        update rules_rule
                        set state = 'TRIAL', trial_from = :from, trial_to = :to, trial_measure = :measure
                        where id = :id
                        """)
                .param("from", from)
                .param("to", from.plusWeeks(weeks).minusDays(1))
                .param("measure", step.measure())
                .param("id", known.id())
                .update();
        sites(known.id(), step.sites());
        steps.took(known.id(), known.state(), State.TRIAL, step.reason(), by);
    }

    private void sites(long number, Set<String> sites) {
        Set<String> unknown = new TreeSet<>(sites);
        unknown.removeAll(jdbc.sql("select external_id from floor_site")
                .query(String.class)
                .list());
        if (!unknown.isEmpty()) {
            throw refused("/sites", "rules.no-site", unknown.stream().collect(Collectors.joining(", ")));
        }
        jdbc.sql("delete from rules_rule_site where rule = ?").param(number).update();
        sites.forEach(site -> jdbc.sql("insert into rules_rule_site (rule, site) values (?, ?)")
                .params(number, site)
                .update());
    }

    /** A rule is looked at when it comes in force, and when it comes back on another day than it went. */
    void inForce(Rule known, LocalDate until, @Nullable String reason, String by) {
        boolean first = known.inForceFrom() == null;
        boolean undone = !first && dates.today().equals(known.withdrawnFrom());
        jdbc.sql("""
                        update rules_rule
                        set state = 'IN_FORCE', withdrawn_from = null, superseded_by = null, in_force_from = :from,
                            verified_until = :until, verifier = :verifier
                        where id = :id
                        """)
                .param("from", first ? dates.today() : known.inForceFrom())
                .param("until", undone ? known.verifiedUntil() : until)
                .param("verifier", undone ? known.verifier() : by)
                .param("id", known.id())
                .update();
        versions.publish(known.id(), known.text(), known.queues(), by);
        steps.took(known.id(), known.state(), State.IN_FORCE, reason, by);
    }

    private void over(Rule known, Step step, @Nullable Long other, String by) {
        jdbc.sql("update rules_rule set state = :state, withdrawn_from = :day, superseded_by = :other where id = :id")
                .param("state", step.to().name())
                .param("day", known.inForceFrom() == null ? null : dates.today())
                .param("other", other)
                .param("id", known.id())
                .update();
        steps.took(known.id(), known.state(), step.to(), step.reason(), by);
    }

    private long other(Rule known, @Nullable Long by) {
        if (by == null) {
            throw refused("/supersededBy", "rules.missing");
        }
        Rule other = rows.rule(by).orElseThrow(() -> refused("/supersededBy", "rules.no-such", Long.toString(by)));
        if (other.id() == known.id() || other.state() != State.IN_FORCE) {
            throw refused("/supersededBy", "rules.supersede-in-force");
        }
        return by;
    }

    private static void within(String pointer, LocalDate day, LocalDate first, LocalDate last, String key) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw refused(pointer, key);
        }
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}

package dev.floorseat.rules;

import dev.floorseat.notes.Guarded;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules: read by everybody, written by CX leads. Who may write is for the caller to know. */
@Component
@Transactional
public class RuleBook {

    /** For how many days a rule holds before somebody has to look at it again. */
    public static final int DAYS_VERIFIED = 90;

    private final RuleRows rows;
    private final RuleLife life;
    private final RuleVersions versions;
    private final RuleSteps steps;
    private final Scopes scopes;
    private final Places places;
    private final Writers writers;
    private final RuleRewrites rewrites;
    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Dates dates;

    RuleBook(
            RuleRows rows,
            RuleLife life,
            RuleVersions versions,
            RuleSteps steps,
            Scopes scopes,
            Places places,
            Writers writers,
            RuleRewrites rewrites,
            Guarded guard,
            JdbcClient jdbc,
            Dates dates) {
        this.rows = rows;
        this.life = life;
        this.versions = versions;
        this.steps = steps;
        this.scopes = scopes;
        this.places = places;
        this.writers = writers;
        this.rewrites = rewrites;
        this.guard = guard;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** All rules in whatever state, by what has to be the case. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return rows.all();
    }

    /** The rule of that number. */
    @Transactional(readOnly = true)
    public Optional<Rule> rule(long number) {
        return rows.rule(number);
    }

    /**
     * Writes a draft that belongs nowhere yet.
     *
     * @param queues external ids; empty: all
     * @return the rule's number
     */
    public long add(RuleText text, Set<String> queues, String by) {
        return add(text, queues, Place.NONE, by);
    }

    /**
     * Writes a draft.
     *
     * @param queues external ids; empty: all
     * @return the rule's number
     */
    public long add(RuleText text, Set<String> queues, Place place, String by) {
        long number = insert(text, queues, place, by);
        writers.wrote(number, List.of(by));
        return number;
    }

    /**
     * Writes a draft of what was proposed. Who accepts what others have written has written nothing.
     *
     * @param proposal the proposal's number
     * @param writers accounts that have written in the proposal: as if they had written the rule
     * @return the rule's number
     */
    public long add(
            RuleText text, Set<String> queues, Place place, long proposal, Collection<String> writers, String by) {
        long number = insert(text, queues, place, by);
        jdbc.sql("update rules_rule set proposal = ? where id = ?")
                .params(proposal, number)
                .update();
        this.writers.wrote(number, writers);
        return number;
    }

    private long insert(RuleText text, Set<String> queues, Place place, String by) {
        guard.admit(text.typed());
        places.admit(place);
        KeyHolder key = new GeneratedKeyHolder();
        rows.text("insert into rules_rule set state = 'DRAFT', chapter = :chapter, ", text, by, "")
                .param("chapter", place.chapter())
                .update(key, "id");
        long number = Objects.requireNonNull(key.getKey()).longValue();
        scopes.write(Scopes.Of.RULE, number, queues);
        places.write(number, place);
        steps.took(number, null, State.DRAFT, null, by);
        return number;
    }

    /**
     * Takes over a rule by which the floor works already, such as one of a printed book: it is in force from today on, without having
     * been asked about or tried here.
     *
     * @param queues external ids; empty: all
     * @return the rule's number
     */
    public long takeOver(RuleText text, Set<String> queues, Place place, String by) {
        long number = add(text, queues, place, by);
        Rule draft = rows.seen(number, 0);
        life.inForce(draft, dates.today().plusDays(DAYS_VERIFIED), null, by);
        return number;
    }

    /**
     * Rewrites a rule that stays where it belongs.
     *
     * @param revision the revision the writer saw
     * @return whether it says so now; else the new wording waits for somebody else
     * @throws Refusal if it changed meanwhile or is over
     */
    public boolean change(long number, long revision, RuleText text, Set<String> queues, String by) {
        Place place = rows.rule(number).map(Rule::place).orElse(Place.NONE);
        return change(number, revision, text, queues, place, by);
    }

    /**
     * Rewrites a rule. What others read is a new version of it; what is in force says so only when somebody else confirms.
     *
     * @param revision the revision the writer saw
     * @return whether it says so now; else the new wording waits for somebody else
     * @throws Refusal if it changed meanwhile or is over
     */
    public boolean change(long number, long revision, RuleText text, Set<String> queues, Place place, String by) {
        places.admit(place);
        Rule known = rows.seen(number, revision);
        places.write(number, place);
        jdbc.sql("update rules_rule set chapter = :chapter where id = :id")
                .param("chapter", place.chapter())
                .param("id", number)
                .update();
        if (known.text().equals(text) && known.queues().equals(queues)) {
            steps.rewritten(number, known.state());
            return true;
        }
        guard.admit(text.typed());
        return switch (known.state()) {
            case DRAFT, COMMENT, TRIAL -> {
                write(known, text, queues, by);
                yield true;
            }
            case IN_FORCE -> {
                rewrites.wait(number, text, queues, by);
                yield false;
            }
            case WITHDRAWN, SUPERSEDED -> throw Refusal.conflict("rules.over");
        };
    }

    /**
     * Has a rule in force say what waits for it.
     *
     * @param revision the revision the reader saw
     * @throws Refusal if it changed meanwhile, nothing waits, or whoever confirms has written it
     */
    public void confirmRewrite(long number, long revision, String by) {
        Rule known = rows.seen(number, revision);
        RuleRewrites.Rewrite waiting = waiting(number);
        if (waiting.by().equals(by)) {
            throw Refusal.forbidden("rules.rewrite.four-eyes");
        }
        rewrites.drop(number);
        write(known, waiting.text(), waiting.queues(), waiting.by());
    }

    /**
     * Leaves a rule in force as it is.
     *
     * @param revision the revision the reader saw
     * @throws Refusal if it changed meanwhile or nothing waits
     */
    public void dropRewrite(long number, long revision) {
        rows.seen(number, revision);
        waiting(number);
        rewrites.drop(number);
    }

    private RuleRewrites.Rewrite waiting(long number) {
        return rewrites.of(number).orElseThrow(() -> Refusal.conflict("rules.changed"));
    }

    private void write(Rule known, RuleText text, Set<String> queues, String by) {
        rows.text("update rules_rule set ", text, by, " where id = :id")
                .param("id", known.id())
                .update();
        scopes.write(Scopes.Of.RULE, known.id(), queues);
        writers.wrote(known.id(), List.of(by));
        if (known.state() != State.DRAFT) {
            versions.publish(known.id(), text, queues, by);
        }
        steps.rewritten(known.id(), known.state());
    }

    /**
     * Has a rule take a step of which only the way is said.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile or cannot go there
     */
    public void move(long number, long revision, State to, String by) {
        life.move(number, revision, Step.to(to), by);
    }

    /**
     * Somebody has looked: the rule in force still holds.
     *
     * @param until by when somebody looks again; after today, at most two years from now
     * @throws Refusal if it changed meanwhile, is not in force, or the day will not do
     */
    public void verify(long number, long revision, LocalDate until, String by) {
        Rule known = rows.seen(number, revision);
        if (known.state() != State.IN_FORCE) {
            throw Refusal.conflict("rules.changed");
        }
        LocalDate today = dates.today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(2))) {
            throw Refusal.unusable(List.of(Fault.at("/until", "rules.verified-until")), "rules.not-saved");
        }
        jdbc.sql("update rules_rule set verified_until = ?, verifier = ? where id = ?")
                .params(until, by, number)
                .update();
        steps.rewritten(number, State.IN_FORCE);
    }
}

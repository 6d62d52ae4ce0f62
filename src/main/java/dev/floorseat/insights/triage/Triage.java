package dev.floorseat.insights.triage;

import dev.floorseat.insights.Change;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.TriageAct.Kind;
import dev.floorseat.notes.Guarded;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What CX leads do with an insight. Who acts names the revision they saw; whoever acts after another is told, and nothing is lost. Each
 * act answers with its number, by which it can be taken back. Who may act at all is for the caller to know.
 */
@Component
@Transactional
public class Triage {

    /** Longest reason of a refusal, in characters. */
    public static final int LONGEST_WORDS = 1000;

    private static final Set<TriageState> OPEN =
            EnumSet.of(TriageState.NEW, TriageState.ACKNOWLEDGED, TriageState.LATER);
    private static final int FURTHEST_DAYS = 365;

    private final TriageRows rows;
    private final TriageActs acts;
    private final Clocks clocks;
    private final Letters letters;
    private final Leads leads;
    private final Insights insights;
    private final SharedFieldNotes notes;
    private final Promotion promotion;
    private final Guarded guard;
    private final Clock clock;
    private final Dates dates;

    Triage(
            TriageRows rows,
            TriageActs acts,
            Clocks clocks,
            Letters letters,
            Leads leads,
            Insights insights,
            SharedFieldNotes notes,
            Promotion promotion,
            Guarded guard,
            Clock clock,
            Dates dates) {
        this.rows = rows;
        this.acts = acts;
        this.clocks = clocks;
        this.letters = letters;
        this.leads = leads;
        this.insights = insights;
        this.notes = notes;
        this.promotion = promotion;
        this.guard = guard;
        this.clock = clock;
        this.dates = dates;
    }

    /** Where an insight stands; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Triaged> of(InsightId insight) {
        return rows.one(insight);
    }

    /** What was done with it, and what was merged into it, the newest first. */
    @Transactional(readOnly = true)
    public List<TriageAct> history(InsightId insight) {
        return acts.history(insight);
    }

    /** It counts as evidence. Whoever acknowledges what nobody owns owns it; what was declined is taken up again. */
    public long acknowledge(InsightId insight, long revision, String by) {
        Triaged seen = seen(insight, revision, EnumSet.of(TriageState.NEW, TriageState.LATER, TriageState.DECLINED));
        Triaged wanted = seen.in(TriageState.ACKNOWLEDGED, clock.instant());
        long act = move(Kind.ACKNOWLEDGED, seen, seen.owner() == null ? wanted.ownedBy(by) : wanted, null, by);
        if (seen.state() == TriageState.DECLINED) {
            letters.takeBack(insight);
        }
        return act;
    }

    /**
     * Nothing is made of it. Those who wrote its notes are told after a while.
     *
     * @param typed the reason in words, needed
     * @throws Refusal if no reason is given, it is too long, or the guard finds personal data
     */
    public long decline(InsightId insight, long revision, DeclineReason reason, String typed, String by) {
        String words = words(typed);
        Triaged seen = seen(insight, revision, OPEN);
        long act = move(Kind.DECLINED, seen, seen.declined(reason, words, clock.instant()), null, by);
        letters.refuse(insight, reason, words, clocks.policy().letterMinutes());
        return act;
    }

    private String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw Refusal.unusable(List.of(Fault.at("/words", "triage.words.missing")), "triage.not-saved");
        }
        if (words.length() > LONGEST_WORDS) {
            throw Refusal.unusable(
                    List.of(Fault.at("/words", "triage.words.too-long", words.length(), LONGEST_WORDS)),
                    "triage.not-saved");
        }
        guard.admit(Map.of("/words", words));
        return words;
    }

    /** Puts it off until a day after today, at most a year from now: on that day it is new again. */
    public long later(InsightId insight, long revision, LocalDate until, String by) {
        LocalDate today = dates.today();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw Refusal.unusable(List.of(Fault.at("/until", "triage.until.outside")), "triage.not-saved");
        }
        Triaged seen = seen(insight, revision, OPEN);
        return move(Kind.LATER, seen, seen.putOff(until, clock.instant()), null, by);
    }

    /**
     * Makes a proposal of it.
     *
     * @param person who acts; null: nobody who has visits
     * @throws Refusal if they wrote one of its notes: it takes two
     */
    public long promote(InsightId insight, long revision, String by, @Nullable PersonId person) {
        Triaged seen = seen(insight, revision, OPEN);
        if (person != null
                && notes.of(insights.of(insight).map(Insight::notes).orElse(List.of())).stream()
                        .anyMatch(note -> note.author().equals(person))) {
            throw Refusal.forbidden("triage.four-eyes");
        }
        Triaged wanted = seen.in(TriageState.PROMOTED, clock.instant());
        long act = move(Kind.PROMOTED, seen, seen.owner() == null ? wanted.ownedBy(by) : wanted, null, by);
        promotion.promote(insight, by);
        return act;
    }

    /** Its notes go to another insight. */
    public long merge(InsightId insight, long revision, InsightId into, String by) {
        insights.hold(List.of(insight, into));
        Triaged seen = seen(insight, revision, EnumSet.allOf(TriageState.class));
        insights.merge(insight, into, by);
        long change = insights.history(insight).stream()
                .filter(each -> each.kind() == Change.Kind.MERGE && !each.undone())
                .findFirst()
                .orElseThrow()
                .id();
        return move(Kind.MERGED, seen, seen, change, by);
    }

    /**
     * Gives it to somebody.
     *
     * @param owner name of an account of a CX lead; null: to nobody
     */
    public long own(InsightId insight, long revision, @Nullable String owner, String by) {
        if (owner != null && !owner.equals(by) && !leads.are(owner)) {
            throw Refusal.unusable(List.of(Fault.at("/owner", "triage.owner.none", owner)), "triage.not-saved");
        }
        Triaged seen = seen(insight, revision, EnumSet.allOf(TriageState.class));
        if (Objects.equals(seen.owner(), owner)) {
            throw Refusal.conflict("triage.owner.already");
        }
        return move(Kind.OWNER, seen, seen.ownedBy(owner), null, by);
    }

    /** Says that these were done in one go, so that they are taken back in one go. */
    public void tie(List<Long> done) {
        acts.tie(done);
    }

    /** An act with those done in one go with it that stand, the newest first. */
    @Transactional(readOnly = true)
    public List<TriageAct> together(long act) {
        return acts.together(known(act)).stream()
                .filter(each -> each.id() == act || !each.undone())
                .toList();
    }

    /**
     * Takes an act back, alone.
     *
     * @return the insight it was done with
     * @throws Refusal if there is none, it was taken back already, nobody did it, or something later builds upon it
     */
    public InsightId undo(long act, String by) {
        TriageAct asked = known(act);
        InsightId insight = asked.before().insight();
        List<InsightId> concerned = new ArrayList<>(List.of(insight));
        Long change = asked.change();
        if (change != null) {
            insights.history(insight).stream()
                    .filter(each -> each.id() == change)
                    .map(Change::other)
                    .filter(Objects::nonNull)
                    .forEach(concerned::add);
        }
        insights.hold(concerned);
        Triaged now = rows.hold(insight);
        undo(known(act), now, by);
        return insight;
    }

    private TriageAct known(long act) {
        return acts.one(act).orElseThrow(() -> Refusal.notFound("triage.no-act", Long.toString(act)));
    }

    private void undo(TriageAct act, Triaged now, String by) {
        InsightId insight = now.insight();
        if (!act.canBeUndone() || !acts.undo(act.id(), by)) {
            throw Refusal.conflict("triage.undone-already");
        }
        if (acts.newest(insight).filter(newer -> newer.id() > act.id()).isPresent()) {
            throw Refusal.conflict("triage.later-first");
        }
        rows.write(act.kind() == Kind.OWNER ? now.ownedBy(act.before().owner()) : act.before());
        if (act.change() != null) {
            insights.undo(insight, act.change(), by);
        }
        if (act.kind() == Kind.PROMOTED) {
            promotion.takeBack(insight);
        }
        if (now.state() == TriageState.DECLINED && act.before().state() != TriageState.DECLINED) {
            letters.takeBack(insight);
        }
        DeclineReason reason = act.before().reason();
        String words = act.before().words();
        if (now.state() != TriageState.DECLINED && reason != null && words != null) {
            letters.refuse(insight, reason, words, clocks.policy().letterMinutes());
        }
    }

    private Triaged seen(InsightId insight, long revision, Set<TriageState> from) {
        // first the insight, then where it stands: as those do who count it
        insights.hold(List.of(insight));
        if (insights.of(insight).filter(each -> each.mergedInto() != null).isPresent()) {
            throw Refusal.conflict("triage.merged");
        }
        Triaged seen = rows.hold(insight);
        if (seen.revision() != revision) {
            throw Refusal.conflict("triage.changed");
        }
        if (!from.contains(seen.state())) {
            throw Refusal.conflict("triage.not-from." + seen.state());
        }
        return seen;
    }

    private long move(Kind kind, Triaged from, Triaged to, @Nullable Long change, @Nullable String by) {
        rows.write(kind == Kind.OWNER || kind == Kind.MERGED ? to : clocks.set(to));
        return acts.add(kind, from, to, change, by);
    }
}

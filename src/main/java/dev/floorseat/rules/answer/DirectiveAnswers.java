package dev.floorseat.rules.answer;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveChanged;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveRestored;
import dev.floorseat.directives.DirectiveTakenBack;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners answer to mistakes in their directives. A change is chosen first and its version written after, in the register's own
 * form: the next version of the directive is the one that was meant. Who may answer is for the caller to know.
 */
@Component
@Transactional
public class DirectiveAnswers {

    private final AnswerRows rows;
    private final Mistakes mistakes;
    private final AnswerCheck check;
    private final Directives directives;
    private final DirectiveRegister register;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Dates dates;
    private final Clock clock;

    DirectiveAnswers(
            AnswerRows rows,
            Mistakes mistakes,
            AnswerCheck check,
            Directives directives,
            DirectiveRegister register,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Dates dates,
            Clock clock) {
        this.rows = rows;
        this.mistakes = mistakes;
        this.check = check;
        this.directives = directives;
        this.register = register;
        this.jdbc = jdbc;
        this.events = events;
        this.dates = dates;
        this.clock = clock;
    }

    /** Those to a directive, the newest first. */
    @Transactional(readOnly = true)
    public List<Answer> of(long directive) {
        return rows.of(directive);
    }

    /** The answer of that number. */
    @Transactional(readOnly = true)
    public Optional<Answer> answer(long id) {
        return rows.one(id);
    }

    /**
     * Answers to the mistakes of a directive that are open.
     *
     * @param reader who answers, for what they may know of; null: an account without a person
     * @param by the account that answers
     * @throws Refusal if something is missing, personal data was typed, no mistake is open, one of those named is not open any more, or
     *     the directive cannot be withdrawn
     */
    public Answer give(long directive, TypedAnswer typed, @Nullable PersonId reader, String by) {
        Directive known = directives
                .directive(directive)
                .orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(directive)));
        AnswerCheck.Checked checked = check.read(typed);
        jdbc.sql("select note from rules_mistake where directive = ? for update")
                .param(directive)
                .query(Long.class)
                .list();
        List<Mistake> meant = meant(mistakes.of(directive, reader), typed);
        Set<Long> former = meant.stream()
                .flatMap(mistake -> Optional.ofNullable(mistake.answer()).stream())
                .collect(Collectors.toSet());
        long id = rows.insert(directive, checked.kind(), checked.why(), checked.learned(), by, clock.instant());
        jdbc.sql("update rules_mistake set answer = :answer where note in (:notes)")
                .param("answer", id)
                .param("notes", meant.stream().map(Mistake::note).toList())
                .update();
        rows.forget(former);
        switch (checked.kind()) {
            case KEEP -> {}
            case CHANGE -> {
                if (typed.version() != null) {
                    link(id, known, version(known, typed.version(), meant));
                }
            }
            case WITHDRAW -> withdraw(id, known, typed);
        }
        return rows.one(id).orElseThrow();
    }

    private static List<Mistake> meant(List<Mistake> all, TypedAnswer typed) {
        Set<Long> named = new HashSet<>(typed.notes());
        List<Mistake> meant = all.stream()
                .filter(mistake -> mistake.open() && (named.isEmpty() || named.contains(mistake.note())))
                .toList();
        if (meant.size() < named.size()) {
            throw Refusal.conflict("answers.changed");
        }
        if (meant.isEmpty()) {
            throw Refusal.unusable("answers.nothing-open");
        }
        return meant;
    }

    /** The version of that number, if it came after every one of the mistakes. */
    private static DirectiveVersion version(Directive known, long number, List<Mistake> meant) {
        int newest = known.versions().stream()
                .map(Directive.Published::version)
                .filter(version -> meant.stream().anyMatch(mistake -> mistake.version() == version.id()))
                .mapToInt(DirectiveVersion::number)
                .max()
                .orElse(1);
        return known.versions().stream()
                .map(Directive.Published::version)
                .filter(version -> version.id() == number && version.number() > newest)
                .findFirst()
                .orElseThrow(() -> Refusal.unusable(
                        List.of(Fault.at("/version", "answers.no-later-version")), "answers.not-saved"));
    }

    private void link(long id, Directive known, DirectiveVersion after) {
        DirectiveVersion before = known.versions().stream()
                .map(Directive.Published::version)
                .filter(version -> version.number() == after.number() - 1)
                .findFirst()
                .orElseThrow();
        announce(id, before.id(), after.id(), after.from(), known.id());
    }

    private void withdraw(long id, Directive known, TypedAnswer typed) {
        LocalDate today = dates.today();
        LocalDate lastDay = typed.lastDay() == null ? today : typed.lastDay();
        LocalDate over = known.withdrawnAfter();
        if (over != null) {
            lastDay = over;
        } else if (known.state(today) == State.ENDED) {
            lastDay = Objects.requireNonNull(known.newest().to());
        } else {
            register.withdraw(known.id(), typed.revision() == null ? known.revision() : typed.revision(), lastDay);
            rows.withdrew(id);
        }
        announce(id, known.current(today).id(), null, lastDay.plusDays(1), known.id());
    }

    /**
     * Takes an answer back of which nobody was told: what it answered is open again, and a directive it withdrew is back. One that was over
     * before stays over. A change whose version is out goes only after its version.
     *
     * @throws Refusal if there is no such answer to that directive, people were told, or its version is out
     */
    public void takeBack(long directive, long id) {
        Answer known = rows.one(id)
                .filter(answer -> answer.directive() == directive)
                .orElseThrow(() -> Refusal.notFound("answers.no-such", Long.toString(id)));
        if (known.toldAt() != null) {
            throw Refusal.conflict("answers.told-already");
        }
        if (known.after() != null) {
            throw Refusal.conflict("answers.version-out");
        }
        rows.delete(id);
        Directive withdrawn = directives.directive(directive).orElseThrow();
        if (known.withdrew() && withdrawn.withdrawnAfter() != null) {
            register.restore(directive, withdrawn.revision());
        }
    }

    /** The next version of a directive whose owner chose to change it is the change. */
    @EventListener
    void on(DirectiveChanged changed) {
        DirectiveVersion after = directives.version(changed.after()).orElseThrow();
        for (Answer answer :
                rows.of(changed.directive()).stream().filter(Answer::isWaiting).collect(Collectors.toList())) {
            announce(answer.id(), changed.before(), after.id(), after.from(), changed.directive());
        }
    }

    private void announce(long id, long before, @Nullable Long after, LocalDate effect, long directive) {
        rows.announce(id, before, after, effect, clock.instant());
        events.publishEvent(new ChangeAnnounced(directive, id));
    }

    /** A change of which nobody was told waits for its version again when that goes. */
    @EventListener
    void on(DirectiveTakenBack gone) {
        rows.unannounce(gone.version());
    }

    /**
     * A directive that is back is not announced as withdrawn: before people were told, the answer goes and its mistakes are open again;
     * later it stays to be read, and says that it does not hold any more.
     */
    @EventListener
    void on(DirectiveRestored restored) {
        LocalDate effect = restored.lastDay().plusDays(1);
        for (Answer answer : rows.announced(restored.directive())) {
            if (answer.kind() != AnswerKind.WITHDRAW || answer.isRevoked() || !effect.equals(answer.effect())) {
                continue;
            }
            if (answer.toldAt() == null) {
                rows.delete(answer.id());
            } else {
                rows.revoke(answer.id(), clock.instant());
            }
        }
    }
}

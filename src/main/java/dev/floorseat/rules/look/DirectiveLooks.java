package dev.floorseat.rules.look;

import dev.floorseat.directives.DirectiveChanged;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.DirectiveWithdrawn;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.NewDemand;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.ChangeAnnounced;
import dev.floorseat.rules.answer.Mistakes;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files demand for another look at directives that were changed because of a mistake: for eight weeks from the first day of the new
 * version, by anybody but its owner and those who were there when the mistake was noted.
 */
@Component
@Transactional
class DirectiveLooks {

    private static final int WEIGHT = 3;

    private final Announcements announcements;
    private final Mistakes mistakes;
    private final Demands demands;
    private final BroughtUp broughtUp;
    private final LookQueues queues;
    private final Dates dates;

    DirectiveLooks(
            Announcements announcements,
            Mistakes mistakes,
            Demands demands,
            BroughtUp broughtUp,
            LookQueues queues,
            Dates dates) {
        this.announcements = announcements;
        this.mistakes = mistakes;
        this.demands = demands;
        this.broughtUp = broughtUp;
        this.queues = queues;
        this.dates = dates;
    }

    /** With what the keys of all demands for a directive begin. */
    static String source(long directive) {
        return "directive:" + directive + ":";
    }

    /** With what the keys of the demands for one change of it begin; an announcement has its own. */
    static String source(Answer answer) {
        return source(answer.directive()) + "answer:" + answer.id() + ":";
    }

    @EventListener
    void on(ChangeAnnounced announced) {
        follow(announced.directive());
    }

    @EventListener
    void on(DirectiveChanged changed) {
        follow(changed.directive());
    }

    @EventListener
    void on(DirectiveWithdrawn withdrawn) {
        follow(withdrawn.directive());
    }

    /** Files for a directive what it needs today, and nothing else. May be done again without harm. */
    void follow(long directive) {
        LocalDate today = dates.today();
        List<NewDemand> wanted = announcements.of(directive).stream()
                .findFirst()
                .flatMap(newest -> changed(newest, today).map(version -> filed(newest, version)))
                .orElse(List.of());
        demands.only(source(directive), wanted);
    }

    /** The version to look at: in force because of the announcement, and for less than eight weeks. */
    private static Optional<DirectiveVersion> changed(Announcement announcement, LocalDate today) {
        return Optional.ofNullable(announcement.after())
                .filter(version -> version.inForce(today) && today.isBefore(until(version)));
    }

    private static LocalDate until(DirectiveVersion version) {
        return version.from().plusWeeks(Demands.WEEKS);
    }

    private List<NewDemand> filed(Announcement announcement, DirectiveVersion version) {
        List<FieldNote> notes = mistakes.notesOf(announcement.answer().id());
        Set<PersonId> there = new HashSet<>(broughtUp.executives(notes));
        there.add(version.owner());
        return queues.of(version.queues(), Set.of(), notes).stream()
                .map(queue -> new NewDemand(
                        source(announcement.answer()),
                        queue,
                        Reason.CHANGED,
                        until(version),
                        there,
                        Set.of(),
                        WEIGHT,
                        version.text(),
                        version.name(),
                        "/directives/" + version.directive()))
                .toList();
    }
}

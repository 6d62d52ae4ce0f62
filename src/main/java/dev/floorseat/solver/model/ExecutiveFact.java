package dev.floorseat.solver.model;

import dev.floorseat.solver.LocalHours;
import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An executive as the rules need them, their history counted. */
final class ExecutiveFact {

    final int index;
    final String id;
    final Set<String> languages;
    final @Nullable SiteFact home;
    final Days licence;
    final Intervals busy;
    final Intervals tentative;
    final Intervals undesired;
    /** Mentors above or below them in the reporting line, by index. */
    final Set<MentorFact> inLine = new HashSet<>();

    /** Unsocial visits of the past. */
    long unsocialBefore;

    /** Whether one of their queues or a hard hour is in the history. */
    boolean directiveMet;

    boolean hardHourMet;

    private final List<long[]> desired = new ArrayList<>();
    private final Set<QueueFact> directives = new HashSet<>();
    private final Map<MentorFact, Integer> mentorsBefore = new HashMap<>();
    private final Map<QueueFact, Integer> queuesBefore = new HashMap<>();
    private final Map<SiteFact, Integer> sitesBefore = new HashMap<>();

    ExecutiveFact(int index, Problem.Executive executive, People people) {
        this.index = index;
        this.id = executive.id();
        this.languages = executive.languages();
        this.home = executive.homeSite() == null ? null : people.site(executive.homeSite());
        this.licence = Days.of(executive.licence());
        this.busy = busy(executive, Problem.BusyKind.BUSY);
        this.tentative = busy(executive, Problem.BusyKind.TENTATIVE);
        List<long[]> disliked = new ArrayList<>();
        for (Problem.Wish wish : executive.wishes()) {
            long[] stretch = {
                wish.from().toInstant().toEpochMilli(), wish.to().toInstant().toEpochMilli()
            };
            (wish.kind() == Problem.WishKind.DESIRED ? desired : disliked).add(stretch);
        }
        this.undesired = Intervals.of(disliked);
        executive.directiveQueues().forEach(queue -> directives.add(people.queue(queue)));
        executive.history().forEach(past -> remember(past, people));
    }

    private static Intervals busy(Problem.Executive executive, Problem.BusyKind kind) {
        return Intervals.of(executive.busy().stream()
                .filter(busy -> busy.kind() == kind)
                .map(busy -> new long[] {
                    busy.from().toInstant().toEpochMilli(),
                    busy.to().toInstant().toEpochMilli()
                })
                .toList());
    }

    private void remember(Problem.PastVisit past, People people) {
        SiteFact site = people.site(past.site());
        QueueFact queue = people.queue(past.queue());
        LocalDateTime from = past.from().atZoneSameInstant(site.zone).toLocalDateTime();
        LocalDateTime to = past.to().atZoneSameInstant(site.zone).toLocalDateTime();
        unsocialBefore += LocalHours.unsocial(from, to) ? 1 : 0;
        hardHourMet |= LocalHours.hard(from, to);
        directiveMet |= directives.contains(queue);
        mentorsBefore.merge(people.mentor(past.mentor()), 1, Integer::sum);
        queuesBefore.merge(queue, 1, Integer::sum);
        sitesBefore.merge(site, 1, Integer::sum);
    }

    boolean hasDirectives() {
        return !directives.isEmpty();
    }

    boolean owns(QueueFact queue) {
        return directives.contains(queue);
    }

    boolean wants(HostingSlot slot) {
        for (long[] wish : desired) {
            if (wish[0] <= slot.from && slot.to <= wish[1]) {
                return true;
            }
        }
        return false;
    }

    boolean homeClosedOn(LocalDate day) {
        return home != null && home.closedOn(day);
    }

    int before(MentorFact mentor) {
        return mentorsBefore.getOrDefault(mentor, 0);
    }

    int before(QueueFact queue) {
        return queuesBefore.getOrDefault(queue, 0);
    }

    int before(SiteFact site) {
        return sitesBefore.getOrDefault(site, 0);
    }

    @Override
    public String toString() {
        return id;
    }
}

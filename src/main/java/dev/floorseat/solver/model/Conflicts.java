package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which hard rules a visit without a place would newly break in a slot, given where the others stand. Answers in a few looks, where the
 * score would have to be worked out anew; a test holds the two against each other.
 */
public final class Conflicts {

    private final House house;
    private final Map<ExecutiveFact, List<Visit>> byExecutive = new HashMap<>();
    private final Map<MentorFact, List<Visit>> byMentor = new HashMap<>();
    private final Map<Island, List<Visit>> byIsland = new HashMap<>();
    private final Map<Visit, List<Visit>> followers = new HashMap<>();

    /**
     * Takes in where the visits stand.
     *
     * @param world the problem, worked out
     * @param visits all visits; the slots of those with a place are linked
     */
    public Conflicts(World world, Collection<Visit> visits) {
        this(world.house, visits);
    }

    Conflicts(House house, Collection<Visit> visits) {
        this.house = house;
        for (Visit visit : visits) {
            if (visit.getSlot() != null) {
                add(visit);
            }
            if (visit.after() != null) {
                followers
                        .computeIfAbsent(visit.after(), any -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    /** Takes in a visit that has a place now. */
    void add(Visit visit) {
        byExecutive.computeIfAbsent(visit.executive(), any -> new ArrayList<>()).add(visit);
        byMentor.computeIfAbsent(visit.mentor(), any -> new ArrayList<>()).add(visit);
        byIsland.computeIfAbsent(visit.island(), any -> new ArrayList<>()).add(visit);
    }

    /** Forgets a visit that is about to lose its place. */
    void remove(Visit visit) {
        byExecutive.getOrDefault(visit.executive(), List.of()).remove(visit);
        byMentor.getOrDefault(visit.mentor(), List.of()).remove(visit);
        byIsland.getOrDefault(visit.island(), List.of()).remove(visit);
    }

    /** The visits that can be in the way of a visit in a slot: its executive's, its mentor's, and those at the site about that time. */
    Set<Visit> near(Visit visit, HostingSlot slot) {
        Set<Visit> near = new LinkedHashSet<>(byExecutive.getOrDefault(visit.executive(), List.of()));
        near.addAll(byMentor.getOrDefault(slot.mentor, List.of()));
        for (Visit other : byIsland.getOrDefault(slot.seatStart().island, List.of())) {
            if (other.at().overlaps(slot)) {
                near.add(other);
            }
        }
        return near;
    }

    /**
     * The rules that depend on visit and slot alone.
     *
     * @param visit the visit
     * @param slot the slot
     * @return those it breaks, its window excepted
     */
    public Set<Rule> alone(Visit visit, HostingSlot slot) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        ExecutiveFact executive = visit.executive();
        note(broken, Rule.H2, Unary.executiveBusy(executive, slot));
        note(broken, Rule.H7, house.embargoed(slot));
        note(broken, Rule.H8, Unary.languageMissing(executive.languages, slot.mentor, slot.queue));
        note(broken, Rule.H9, Unary.inOneLine(executive, slot));
        note(broken, Rule.H10, Unary.mentorMayNotHost(slot));
        note(broken, Rule.H11, Unary.licenceMissing(visit, slot));
        note(broken, Rule.H14, house.outsideHours(slot) || executive.homeClosedOn(slot.day));
        return broken;
    }

    /**
     * Whether a slot has the visit's length and lies in its window.
     *
     * @param visit the visit
     * @param slot the slot
     * @return true when it does
     */
    public static boolean inWindow(Visit visit, HostingSlot slot) {
        return !Unary.outsideWindow(visit, slot);
    }

    /**
     * The rules that depend on the other visits.
     *
     * @param visit a visit without a place
     * @param slot a linked slot
     * @return those it would newly break there
     */
    public Set<Rule> together(Visit visit, HostingSlot slot) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        List<Visit> own = byExecutive.getOrDefault(visit.executive(), List.of());
        note(broken, Rule.H1, own.stream().anyMatch(other -> other.at().overlaps(slot)));
        List<Visit> hosted = byMentor.getOrDefault(slot.mentor, List.of());
        note(broken, Rule.H3, hosted.stream().anyMatch(other -> other.at().overlaps(slot)));
        long week = hosted.stream()
                .filter(other -> other.at().mentorWeek.equals(slot.mentorWeek))
                .count();
        note(broken, Rule.H4, week >= slot.mentor.weekCap);
        List<Visit> near = byIsland.getOrDefault(slot.seatStart().island, List.of());
        note(broken, Rule.H5, tooMany(near, slot, false));
        note(broken, Rule.H6, tooMany(near, slot, true));
        visit.setSlot(slot);
        note(broken, Rule.H12, outOfOrder(visit));
        List<Visit> with = new ArrayList<>(own);
        with.add(visit);
        note(broken, Rule.H13, tooClose(visit, with));
        visit.setSlot(null);
        return broken;
    }

    private boolean tooClose(Visit visit, List<Visit> own) {
        return Gap.tooShort(own, house).stream()
                .anyMatch(gap -> gap.earlier().equals(visit) || gap.later().equals(visit));
    }

    private boolean outOfOrder(Visit visit) {
        return (visit.after() != null && VisitOrderRules.whyOutOfOrder(visit, visit.after()) != null)
                || followers.getOrDefault(visit, List.of()).stream()
                        .anyMatch(later -> later.getSlot() != null
                                && VisitOrderRules.whyOutOfOrder(later, Objects.requireNonNull(later.after())) != null);
    }

    /** Only moments at which a visit starts count, and only those that the slot covers get worse. */
    private static boolean tooMany(List<Visit> near, HostingSlot slot, boolean onQueue) {
        if (full(near, slot, slot, onQueue)) {
            return true;
        }
        for (Visit other : near) {
            HostingSlot start = other.at();
            if (slot.from <= start.from
                    && start.from < slot.to
                    && (!onQueue || start.queue.equals(slot.queue))
                    && full(near, start, slot, onQueue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean full(List<Visit> near, HostingSlot start, HostingSlot slot, boolean onQueue) {
        long there = 1;
        for (Visit other : near) {
            HostingSlot at = other.at();
            if (start.seatStart().within(at) && (!onQueue || at.queue.equals(slot.queue))) {
                there++;
            }
        }
        return there > (onQueue ? start.shareStart().most : start.site.seats);
    }

    private static void note(Set<Rule> broken, Rule rule, boolean breaks) {
        if (breaks) {
            broken.add(rule);
        }
    }
}

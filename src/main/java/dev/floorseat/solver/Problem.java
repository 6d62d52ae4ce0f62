package dev.floorseat.solver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything one rotation's plan is made from, named and shaped as the problem file. Ids are the outside world's; references between
 * the parts are ids and are checked when a file is read or a solver takes the problem. Every stretch of time is half-open: [from, to).
 *
 * @param rotation which period is planned
 * @param policy the house's limits
 * @param weights the weight of each soft rule by its id ({@code S1} to {@code S16}); a rule that is missing has its standard weight
 * @param sites the sites
 * @param travel how long it takes from site to site
 * @param queues the queues
 * @param executives who visits
 * @param mentors who hosts
 * @param lines the managers of people who are neither executive nor mentor
 * @param shifts the mentors' rostered working times
 * @param staffing how many agents are planned
 * @param embargoes when nobody may visit
 * @param visits what is to be placed
 * @param demands queues that wait for another look
 */
public record Problem(
        Rotation rotation,
        Policy policy,
        Map<String, Long> weights,
        List<Site> sites,
        List<Travel> travel,
        List<Queue> queues,
        List<Executive> executives,
        List<Mentor> mentors,
        List<Line> lines,
        List<Shift> shifts,
        List<Staffing> staffing,
        List<Embargo> embargoes,
        List<Visit> visits,
        List<Demand> demands) {

    /** Copies the lists. */
    public Problem {
        weights = Map.copyOf(weights);
        sites = List.copyOf(sites);
        travel = List.copyOf(travel);
        queues = List.copyOf(queues);
        executives = List.copyOf(executives);
        mentors = List.copyOf(mentors);
        lines = List.copyOf(lines);
        shifts = List.copyOf(shifts);
        staffing = List.copyOf(staffing);
        embargoes = List.copyOf(embargoes);
        visits = List.copyOf(visits);
        demands = List.copyOf(demands);
    }

    /**
     * The same problem with other visits.
     *
     * @param others all of its visits
     * @return a new problem
     */
    public Problem withVisits(List<Visit> others) {
        return new Problem(
                rotation,
                policy,
                weights,
                sites,
                travel,
                queues,
                executives,
                mentors,
                lines,
                shifts,
                staffing,
                embargoes,
                others,
                demands);
    }

    /**
     * The planning period.
     *
     * @param id names the rotation
     * @param from its first day
     * @param to its last day
     * @param publishFrom the first day of which the plan is published; null when the rotation does not say
     */
    public record Rotation(
            String id,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate publishFrom) {}

    /**
     * The house's limits.
     *
     * @param reservedSeats guest seats a site that always stay free
     * @param hostingSharePercent at most this part of a queue's staffed agents hosts at once, in percent
     * @param restMinutes the rest between visits on different days, in minutes
     * @param recoveryMinutes what a mentor gets between visits on straining queues, in minutes
     * @param earliest no visit starts before, by the site's clock
     * @param latest no visit ends after, by the site's clock
     */
    public record Policy(
            int reservedSeats,
            int hostingSharePercent,
            int restMinutes,
            int recoveryMinutes,
            LocalTime earliest,
            LocalTime latest) {}

    /**
     * A call-centre location.
     *
     * @param id names it
     * @param zone its time zone
     * @param seats guest seats with headset
     * @param holidays its public holidays
     */
    public record Site(String id, ZoneId zone, int seats, Set<LocalDate> holidays) {

        /** Copies the holidays. */
        public Site {
            holidays = Set.copyOf(holidays);
        }
    }

    /**
     * How long the way between two sites takes; it holds in either direction unless the other direction has its own entry.
     *
     * @param from a site
     * @param to another
     * @param minutes the way, in minutes
     */
    public record Travel(String from, String to, int minutes) {}

    /**
     * A stream of contacts.
     *
     * @param id names it
     * @param channel phone, chat, e-mail, social: told, not used
     * @param strain how hard the contacts are on people, 1 to 5
     * @param languages the languages it is spoken in
     */
    public record Queue(String id, String channel, int strain, Set<String> languages) {

        /** Copies the languages. */
        public Queue {
            languages = Set.copyOf(languages);
        }
    }

    /**
     * Someone who visits.
     *
     * @param id names them
     * @param languages what they speak
     * @param homeSite where they start from; null when nowhere near a site
     * @param manager whom they report to; null at the top
     * @param licence when they may talk to customers; null when they may not
     * @param directiveQueues queues on which their own directives act
     * @param busy when they cannot
     * @param wishes when they would like to, or not
     * @param history where they were before
     */
    public record Executive(
            String id,
            Set<String> languages,
            @Nullable String homeSite,
            @Nullable String manager,
            @Nullable Licence licence,
            Set<String> directiveQueues,
            List<Busy> busy,
            List<Wish> wishes,
            List<PastVisit> history) {

        /** Copies the lists. */
        public Executive {
            languages = Set.copyOf(languages);
            directiveQueues = Set.copyOf(directiveQueues);
            busy = List.copyOf(busy);
            wishes = List.copyOf(wishes);
            history = List.copyOf(history);
        }
    }

    /**
     * A permission for a time.
     *
     * @param from its first day
     * @param to its last day, included
     */
    public record Licence(LocalDate from, LocalDate to) {}

    /**
     * A stretch somebody is not free, or perhaps not.
     *
     * @param from its start
     * @param to its end
     * @param kind for certain or not
     */
    public record Busy(OffsetDateTime from, OffsetDateTime to, BusyKind kind) {}

    /** How certain a busy time is. */
    public enum BusyKind {
        /** They cannot. */
        BUSY,
        /** Perhaps they cannot. */
        TENTATIVE
    }

    /**
     * A stretch an executive likes or dislikes.
     *
     * @param from its start
     * @param to its end
     * @param kind which of the two
     */
    public record Wish(OffsetDateTime from, OffsetDateTime to, WishKind kind) {}

    /** Which way a wish goes. */
    public enum WishKind {
        /** Then, please. */
        DESIRED,
        /** Rather not then. */
        UNDESIRED
    }

    /**
     * A visit of an earlier rotation.
     *
     * @param mentor beside whom
     * @param queue on which queue
     * @param site where
     * @param from its start
     * @param to its end
     */
    public record PastVisit(String mentor, String queue, String site, OffsetDateTime from, OffsetDateTime to) {}

    /**
     * Someone who hosts.
     *
     * @param id names them
     * @param languages what they speak
     * @param manager whom they report to; null at the top
     * @param optedIn whether they volunteered
     * @param licence when they may host; null when they may not
     * @param weekCap how many visits they host in an ISO week at most
     * @param hosted how many they hosted over the last twelve months
     */
    public record Mentor(
            String id,
            Set<String> languages,
            @Nullable String manager,
            boolean optedIn,
            @Nullable Licence licence,
            int weekCap,
            int hosted) {

        /** Copies the languages. */
        public Mentor {
            languages = Set.copyOf(languages);
        }
    }

    /**
     * Whom a person reports to who is neither executive nor mentor.
     *
     * @param id names the person
     * @param manager their manager; null at the top
     */
    public record Line(String id, @Nullable String manager) {}

    /**
     * A mentor's rostered working time.
     *
     * @param id names it
     * @param mentor whose
     * @param site where
     * @param queue on which queue
     * @param from its start
     * @param to its end
     * @param busy when the mentor cannot host although on the shift; a firm one takes the slots it touches away, and what is empty is not
     *     written into a file
     */
    public record Shift(
            String id,
            String mentor,
            String site,
            String queue,
            OffsetDateTime from,
            OffsetDateTime to,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Busy> busy) {

        public Shift {
            busy = List.copyOf(busy);
        }

        /** A shift on all of which the mentor can host. */
        public Shift(String id, String mentor, String site, String queue, OffsetDateTime from, OffsetDateTime to) {
            this(id, mentor, site, queue, from, to, List.of());
        }

        boolean isFree(Slot slot) {
            return busy.stream()
                    .noneMatch(time -> time.kind() == BusyKind.BUSY
                            && time.from().isBefore(slot.to())
                            && time.to().isAfter(slot.from()));
        }
    }

    /**
     * How many agents are planned for a queue at a site.
     *
     * @param site where
     * @param queue on which queue
     * @param from its start
     * @param to its end
     * @param agents how many
     */
    public record Staffing(String site, String queue, OffsetDateTime from, OffsetDateTime to, int agents) {}

    /**
     * A stretch in which nobody visits a site, a queue, or a queue at a site.
     *
     * @param site where; null for every site
     * @param queue on which queue; null for every queue
     * @param from its start
     * @param to its end
     */
    public record Embargo(@Nullable String site, @Nullable String queue, OffsetDateTime from, OffsetDateTime to) {}

    /**
     * What is to be placed: one executive beside one mentor once.
     *
     * @param id names it
     * @param executive who visits
     * @param length how long
     * @param stage how far it goes
     * @param priority how much it hurts to leave it out, 1 to 10
     * @param after the visit it follows; null when none
     * @param notBefore it starts no earlier; null when it may
     * @param notAfter it ends no later; null when it may
     * @param pinned the slot it must be in; null when free
     * @param published the slot it was published in, which may be gone; null when it was not
     */
    public record Visit(
            String id,
            String executive,
            VisitLength length,
            Stage stage,
            int priority,
            @Nullable After after,
            @Nullable OffsetDateTime notBefore,
            @Nullable OffsetDateTime notAfter,
            @Nullable String pinned,
            @Nullable String published) {

        /** This visit, not before a moment; where it may not begin before a later one already, it stays as it is. */
        public Visit notBefore(Instant earliest) {
            return notBefore != null && !notBefore.toInstant().isBefore(earliest)
                    ? this
                    : new Visit(
                            id,
                            executive,
                            length,
                            stage,
                            priority,
                            after,
                            earliest.atOffset(ZoneOffset.UTC),
                            notAfter,
                            pinned,
                            published);
        }

        /** This visit with another pin; null: free to move. */
        public Visit pinnedTo(@Nullable String slot) {
            return new Visit(id, executive, length, stage, priority, after, notBefore, notAfter, slot, published);
        }
    }

    /** How long a visit is. */
    public enum VisitLength {
        /** Half a shift: four hours. */
        HALF,
        /** A whole shift. */
        FULL
    }

    /** How far a visit goes. */
    public enum Stage {
        /** Side by side. */
        LISTEN,
        /** The executive talks, the mentor works the screen. */
        SPLIT,
        /** The executive takes calls, the mentor listens. */
        CALLS
    }

    /**
     * The visit another one follows.
     *
     * @param visit the earlier visit
     * @param minDays at least so many calendar days lie between the starts
     * @param maxDays and at most so many
     */
    public record After(String visit, int minDays, int maxDays) {}

    /**
     * A queue that somebody should look at again.
     *
     * @param id names it
     * @param queue which queue
     * @param by somebody starts there before this day
     * @param notExecutives who does not count
     * @param weight how much it hurts when nobody does
     */
    public record Demand(String id, String queue, LocalDate by, Set<String> notExecutives, long weight) {

        /** Copies the set. */
        public Demand {
            notExecutives = Set.copyOf(notExecutives);
        }
    }
}

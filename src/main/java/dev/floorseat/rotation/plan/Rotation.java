package dev.floorseat.rotation.plan;

import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One planning period of a programme, with its policy.
 *
 * @param id null until it is saved
 * @param name unique, for people
 * @param programme the programme's number
 * @param firstDay first day of the period
 * @param lastDay last day of the period, included
 * @param publishFrom first day people are invited for
 * @param carryOver number of the rotation whose debts it took over; null: none
 * @param profile name of the weight profile
 * @param reservedSeats guest seats of each site that always stay free
 * @param hostingSharePercent most agents of a queue that host at the same time, in percent of those on duty
 * @param restMinutes least rest of an executive between visits on different days
 * @param recoveryMinutes time a mentor should have between visits on straining queues
 * @param earliest no visit begins before it, on the site's clock
 * @param latest no visit ends after it, on the site's clock
 * @param repairDays a repair goes through without the planner when it changes nobody else and moves the visit by so many days at most;
 *     null: none does
 * @param repairNotice days that lie at least between now and a place a repair takes without the planner, and now and a visit that makes
 *     room for another
 * @param version 0 until it is saved
 */
@Table("rotation_rotation")
public record Rotation(
        @Id @Nullable Long id,
        String name,
        long programme,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate publishFrom,
        @Nullable Long carryOver,
        String profile,
        int reservedSeats,
        int hostingSharePercent,
        int restMinutes,
        int recoveryMinutes,
        LocalTime earliest,
        LocalTime latest,
        @Nullable Integer repairDays,
        int repairNotice,
        @Version long version) {

    static final String STANDARD_PROFILE = "standard";
    private static final int STANDARD_NOTICE = 3;

    /** A new rotation with the standard policy. */
    static Rotation open(
            String name,
            long programme,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate publishFrom,
            @Nullable Long carryOver) {
        return new Rotation(
                null,
                name,
                programme,
                firstDay,
                lastDay,
                publishFrom,
                carryOver,
                STANDARD_PROFILE,
                1,
                20,
                11 * 60,
                48 * 60,
                LocalTime.of(6, 0),
                LocalTime.of(22, 0),
                null,
                STANDARD_NOTICE,
                0);
    }

    /** The number of a saved rotation. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not saved: " + name);
        }
        return id;
    }

    Rotation with(RotationPolicy wanted) {
        return new Rotation(
                id,
                name,
                programme,
                firstDay,
                lastDay,
                publishFrom,
                carryOver,
                wanted.profile(),
                wanted.reservedSeats(),
                wanted.hostingSharePercent(),
                wanted.restMinutes(),
                wanted.recoveryMinutes(),
                wanted.earliest(),
                wanted.latest(),
                wanted.repairDays(),
                wanted.repairNotice(),
                version);
    }

    Problem.Rotation period() {
        return new Problem.Rotation(Long.toString(number()), firstDay, lastDay, publishFrom);
    }

    Problem.Policy policy() {
        return new Problem.Policy(reservedSeats, hostingSharePercent, restMinutes, recoveryMinutes, earliest, latest);
    }
}

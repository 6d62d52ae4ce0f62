package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands where, for pages: without the weight of a problem for the solver. */
@Component
@Transactional(readOnly = true)
public class Overview {

    /**
     * The figures of a rotation.
     *
     * @param visits how many are owed
     * @param placed how many have a place in the draft
     * @param pinned how many the solver may not move
     * @param changed how many differ between the draft and what is published
     * @param version the newest plan version; 0: none was published
     * @param recalled whether that version took the plan back
     */
    public record Figures(int visits, int placed, int pinned, int changed, int version, boolean recalled) {

        /** Of a rotation that owes no visit. */
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, false);
    }

    /**
     * How many visits of a rotation took place and count; of nobody in particular.
     *
     * @param begun visits that began and nobody declined
     * @param credited those of them whose debrief was held
     * @param waiting those of them that are over and wait for their debrief
     */
    public record Held(int begun, int credited, int waiting) {}

    /**
     * A visit, what is promised for it, and what its two people say to that.
     *
     * @param promised null: nothing
     * @param answers by person; who has not answered is missing
     * @param changed whether the draft differs from what is promised
     */
    public record Line(Visit visit, @Nullable Appointment promised, Map<PersonId, Said> answers, boolean changed) {

        /** Whether one of the two declined. */
        public boolean declined() {
            return answers.values().stream().anyMatch(said -> said.answer() == Answer.DECLINED);
        }
    }

    /**
     * What somebody said to an appointment.
     *
     * @param reason null unless declined, and where no reason was given
     * @param comment null: none
     * @param proposal the time they would rather have; null: none
     */
    public record Said(
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            @Nullable Proposal proposal) {

        static Said of(AnswerBook.Held held) {
            return new Said(held.answer(), held.reason(), held.comment(), held.proposal());
        }
    }

    /** The newest plan version of a rotation. */
    private record Newest(int number, boolean recalled) {

        static final Newest NONE = new Newest(0, false);
    }

    private final VisitRepository visits;
    private final PlanVersions versions;
    private final AnswerBook answers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(VisitRepository visits, PlanVersions versions, AnswerBook answers, JdbcClient jdbc, Clock clock) {
        this.visits = visits;
        this.versions = versions;
        this.answers = answers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of all rotations, by number; those that owe no visit are not in it. */
    public Map<Long, Figures> figures() {
        Map<Long, Newest> newest = new HashMap<>();
        jdbc.sql("""
                        select v.rotation, v.number, v.recalled is not null as recalled
                          from rotation_plan_version v
                         where v.number = (select max(n.number) from rotation_plan_version n where n.rotation = v.rotation)
                        """).query(row -> {
            newest.put(row.getLong("rotation"), new Newest(row.getInt("number"), row.getBoolean("recalled")));
        });
        Map<Long, Figures> figures = new HashMap<>();
        jdbc.sql("""
                        select v.rotation, count(*) as visits, count(v.shift) as placed, sum(v.pinned) as pinned,
                               sum(case when v.starts_at <=> a.starts_at and v.ends_at <=> a.ends_at and v.site <=> a.site
                                         and v.mentor <=> a.mentor and v.queue <=> a.queue then 0 else 1 end) as changed
                          from rotation_visit v
                          left join rotation_appointment_in_force a on a.visit = v.id
                         group by v.rotation
                        """).query(row -> {
            long rotation = row.getLong("rotation");
            Newest version = newest.getOrDefault(rotation, Newest.NONE);
            figures.put(
                    rotation,
                    new Figures(
                            row.getInt("visits"),
                            row.getInt("placed"),
                            row.getInt("pinned"),
                            row.getInt("changed"),
                            version.number(),
                            version.recalled()));
        });
        return figures;
    }

    /** The figures of one rotation. */
    public Figures figures(long rotation) {
        return figures().getOrDefault(rotation, Figures.NONE);
    }

    /** What took place in a rotation so far. */
    public Held held(long rotation) {
        return jdbc.sql("""
                        select count(*) as begun, count(t.credited_at) as credited,
                               count(case when t.credited_at is null and a.ends_at <= :now then 1 end) as waiting
                          from rotation_appointment_in_force a
                          left join rotation_attendance t on t.visit = a.visit
                          left join rotation_correction_in_force c on c.visit = a.visit
                         where a.rotation = :rotation and not a.declined and a.starts_at <= :now
                           and coalesce(c.kind, '') <> 'NOT_HELD'
                        """)
                .param("rotation", rotation)
                .param("now", Utc.column(clock.instant()))
                .query((row, index) -> new Held(row.getInt("begun"), row.getInt("credited"), row.getInt("waiting")))
                .single();
    }

    /** The visits of a rotation, in the order they were made. */
    public List<Line> lines(long rotation) {
        Map<VisitId, Appointment> promised = versions.inForce(rotation).stream()
                .map(PlanVersions.Promise::appointment)
                .collect(Collectors.toMap(Appointment::visit, Function.identity()));
        Map<VisitId, Map<PersonId, Said>> said = new HashMap<>();
        answers.of(rotation)
                .forEach(held -> said.computeIfAbsent(held.visit(), visit -> new HashMap<>())
                        .put(held.person(), Said.of(held)));
        return visits.findByRotationOrderById(rotation).stream()
                .map(visit -> line(visit, promised.get(visit.visitId()), said))
                .toList();
    }

    private static Line line(Visit visit, @Nullable Appointment promised, Map<VisitId, Map<PersonId, Said>> said) {
        return new Line(
                visit, promised, said.getOrDefault(visit.visitId(), Map.of()), Draft.differ(promised, visit.place()));
    }

    /** What the two people of a visit say to what is promised, with their reasons: for planners. */
    public Map<PersonId, Said> said(Visit visit) {
        return answers.of(visit.rotation()).stream()
                .filter(held -> held.visit().equals(visit.visitId()))
                .collect(Collectors.toMap(AnswerBook.Held::person, held -> Said.of(held)));
    }

    /** What was last promised to a person for a visit, whether or not it is still in force. */
    public Optional<Appointment> former(VisitId visit, PersonId person) {
        return versions.lastOf(visit, person);
    }

    /** The plan versions of a rotation, the newest first. */
    public List<PlanVersion> versions(long rotation) {
        return versions.all(rotation);
    }
}

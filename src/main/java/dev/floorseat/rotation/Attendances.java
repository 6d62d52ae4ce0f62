package dev.floorseat.rotation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was there. */
public interface Attendances {

    /**
     * Whether a visit took place as far as anybody has said, and whether it counts. It holds while the appointment begins when it did
     * then.
     *
     * @param checkedInAt when the first of the two checked in; null: nobody did so far
     * @param seat what the seat is called; null: not said
     * @param creditedAt when the debrief was held, without which the visit does not count; null: it was not
     */
    record Attendance(
            VisitId visit,
            @Nullable Instant checkedInAt,
            @Nullable String seat,
            @Nullable Instant creditedAt) {

        /** Of a visit nobody checked in to. */
        public static Attendance none(VisitId visit) {
            return new Attendance(visit, null, null, null);
        }
    }

    /** By visit; a visit nobody checked in to is there with nulls. */
    Map<VisitId, Attendance> of(Collection<VisitId> visits);

    /** Of one visit; with nulls where nobody checked in. */
    default Attendance of(VisitId visit) {
        return of(List.of(visit)).getOrDefault(visit, Attendance.none(visit));
    }

    /**
     * The debrief was held: the visit counts. Once; a repeat does nothing.
     *
     * @throws dev.floorseat.web.Refusal if the visit was never promised to anybody
     */
    void credit(VisitId visit);
}

package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.plan.Draft;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What publishing changes for the two people of a visit, for programs.
 *
 * @param before null: new
 * @param after null: off
 */
record ChangeView(
        String visit,
        @Nullable AppointmentView before,
        @Nullable AppointmentView after) {

    /** What is promised, with the outside world's ids and the site's clock. */
    record AppointmentView(
            String executive, String mentor, String site, String queue, OffsetDateTime from, OffsetDateTime to) {

        static @Nullable AppointmentView of(@Nullable Appointment appointment, Draft draft) {
            return appointment == null
                    ? null
                    : new AppointmentView(
                            draft.person(appointment.executive()).externalId(),
                            draft.person(appointment.mentor()).externalId(),
                            appointment.site(),
                            appointment.queue(),
                            appointment.from().atZone(appointment.zone()).toOffsetDateTime(),
                            appointment.to().atZone(appointment.zone()).toOffsetDateTime());
        }
    }

    static ChangeView of(AppointmentChange change, Draft draft) {
        return new ChangeView(
                Long.toString(change.visit().value()),
                AppointmentView.of(change.before(), draft),
                AppointmentView.of(change.after(), draft));
    }
}

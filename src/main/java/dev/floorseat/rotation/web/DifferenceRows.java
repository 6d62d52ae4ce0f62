package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what publishing or taking back a plan tells whom, in the words of pages. */
@Component
class DifferenceRows {

    /** What somebody was told or will be told about a visit. */
    record Told(String when, String site, String partner, String queue, Appointment appointment) {}

    /** One visit for one person, in words. */
    record Entry(
            Difference.Kind kind,
            boolean hosting,
            @Nullable Told before,
            @Nullable Told after) {}

    /** What one person is told. */
    record OfPerson(String name, List<Entry> entries) {}

    private final Dates dates;

    DifferenceRows(Dates dates) {
        this.dates = dates;
    }

    List<OfPerson> of(Difference difference, Draft draft, Locale locale) {
        return difference.people().stream().map(told -> of(told, draft, locale)).toList();
    }

    private OfPerson of(Difference.OfPerson told, Draft draft, Locale locale) {
        return new OfPerson(
                told.name(),
                told.entries().stream()
                        .map(entry -> new Entry(
                                entry.kind(),
                                entry.appointment().mentor().equals(told.person()),
                                of(entry.before(), told.person(), draft, locale),
                                of(entry.after(), told.person(), draft, locale)))
                        .toList());
    }

    private @Nullable Told of(@Nullable Appointment appointment, PersonId person, Draft draft, Locale locale) {
        if (appointment == null) {
            return null;
        }
        PersonId partner = appointment.mentor().equals(person) ? appointment.executive() : appointment.mentor();
        return new Told(
                dates.when(appointment.from(), appointment.to(), appointment.zone(), locale),
                appointment.siteName(),
                draft.name(partner),
                appointment.queueName(),
                appointment);
    }
}

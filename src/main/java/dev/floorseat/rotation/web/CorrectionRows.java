package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.attendance.Correction;
import dev.floorseat.rotation.attendance.Corrections;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words how a visit was otherwise than promised. */
@Component
class CorrectionRows {

    /** One correction. */
    record Row(String words, @Nullable String comment, String when, String who) {}

    private final Corrections corrections;
    private final VisitCards cards;
    private final Dates dates;
    private final MessageSource messages;

    CorrectionRows(Corrections corrections, VisitCards cards, Dates dates, MessageSource messages) {
        this.corrections = corrections;
        this.cards = cards;
        this.dates = dates;
        this.messages = messages;
    }

    boolean open(Appointment appointment) {
        return corrections.open(appointment);
    }

    List<Row> of(Appointment appointment, Locale locale) {
        return corrections.of(appointment.visit()).stream()
                .map(each -> new Row(
                        words(each, appointment, locale), each.comment(), dates.moment(each.at(), locale), each.by()))
                .toList();
    }

    private String words(Correction correction, Appointment appointment, Locale locale) {
        if (correction.kind() != Correction.Kind.OTHERWISE) {
            return messages.getMessage("correct.kind." + correction.kind(), null, locale);
        }
        List<String> parts = new ArrayList<>();
        if (correction.mentor() != null) {
            parts.add(messages.getMessage("correct.hosted", new Object[] {cards.name(correction.mentor())}, locale));
        }
        Instant from = correction.from();
        Instant to = correction.to();
        if (from != null && to != null) {
            parts.add(messages.getMessage(
                    "correct.was-at", new Object[] {dates.times(from, to, appointment.zone(), locale)}, locale));
        }
        return String.join(" · ", parts);
    }
}

package dev.floorseat.rules.web;

import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.Step;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step as it is typed or sent, all as text, so that what was typed comes back as it was. */
record TypedStep(
        String to,
        String reason,
        String until,
        Set<String> sites,
        String from,
        String weeks,
        String measure,
        String supersededBy) {

    static final TypedStep NONE = new TypedStep("", "", "", Set.of(), "", "", "", "");

    TypedStep {
        sites = Set.copyOf(sites);
    }

    /**
     * The step it describes.
     *
     * @throws Refusal that names every field that will not do
     */
    Step step() {
        List<Fault> faults = new ArrayList<>();
        State state = null;
        try {
            state = State.valueOf(to.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noState) {
            faults.add(Fault.at("/to", "rules.no-state", to));
        }
        LocalDate until = day(faults, "/until", this.until);
        LocalDate from = day(faults, "/from", this.from);
        Long weeks = number(faults, "/weeks", this.weeks);
        Long other = number(faults, "/supersededBy", supersededBy);
        if (state == null || !faults.isEmpty()) {
            throw Refusal.unusable(faults, "rules.not-saved");
        }
        return new Step(state, reason, until, sites, from, weeks == null ? null : weeks.intValue(), measure, other);
    }

    private static @Nullable LocalDate day(List<Fault> faults, String pointer, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            faults.add(Fault.at(pointer, "rules.no-day"));
            return null;
        }
    }

    private static @Nullable Long number(List<Fault> faults, String pointer, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,9}")) {
            faults.add(Fault.at(pointer, "rules.no-number"));
            return null;
        }
        return Long.valueOf(typed.strip());
    }
}

package dev.floorseat.insights.web;

import dev.floorseat.insights.EvidencePolicy;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy as it is typed, all as text, so that what was typed comes back as it was. */
record PolicyForm(
        @Nullable String emergingExecutives,
        @Nullable String emergingVisits,
        @Nullable String recurringExecutives,
        @Nullable String recurringVisits,
        @Nullable String recurringWeeks,
        @Nullable String halfLifeDays,
        @Nullable String staleBelow,
        @Nullable String patternContacts) {

    /** The names of the fields, in the order of the page. */
    static final List<String> FIELDS = List.of(
            "emergingExecutives",
            "emergingVisits",
            "recurringExecutives",
            "recurringVisits",
            "recurringWeeks",
            "halfLifeDays",
            "staleBelow",
            "patternContacts");

    static PolicyForm of(EvidencePolicy policy) {
        return new PolicyForm(
                "" + policy.emergingExecutives(),
                "" + policy.emergingVisits(),
                "" + policy.recurringExecutives(),
                "" + policy.recurringVisits(),
                "" + policy.recurringWeeks(),
                "" + policy.halfLifeDays(),
                "" + policy.staleBelow(),
                "" + policy.patternContacts());
    }

    /** What was typed, by field; nothing where nothing was. */
    public Map<String, String> values() {
        return Map.of(
                FIELDS.get(0), or(emergingExecutives),
                FIELDS.get(1), or(emergingVisits),
                FIELDS.get(2), or(recurringExecutives),
                FIELDS.get(3), or(recurringVisits),
                FIELDS.get(4), or(recurringWeeks),
                FIELDS.get(5), or(halfLifeDays),
                FIELDS.get(6), or(staleBelow),
                FIELDS.get(7), or(patternContacts));
    }

    /**
     * The policy it describes.
     *
     * @throws Refusal that names every field that will not do
     */
    EvidencePolicy policy() {
        List<Fault> faults = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        for (String field : FIELDS) {
            whole.add(field.equals("staleBelow") ? 0 : number(faults, field));
        }
        double stale = 0;
        try {
            stale = Double.parseDouble(or(staleBelow).strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            faults.add(Fault.at("/staleBelow", "insights.no-number"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "insights.not-saved");
        }
        return new EvidencePolicy(
                whole.get(0),
                whole.get(1),
                whole.get(2),
                whole.get(3),
                whole.get(4),
                whole.get(5),
                stale,
                whole.get(7));
    }

    private int number(List<Fault> faults, String field) {
        try {
            return Integer.parseInt(values().getOrDefault(field, "").strip());
        } catch (NumberFormatException noNumber) {
            faults.add(Fault.at("/" + field, "insights.no-number"));
            return 0;
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}

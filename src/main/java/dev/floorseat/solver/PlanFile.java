package dev.floorseat.solver;

import dev.floorseat.solver.Plan.PlannedVisit;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads and writes plan files: JSON, UTF-8, with the fields of {@link Plan} and nothing else. */
public final class PlanFile {

    private PlanFile() {}

    /**
     * Reads a plan and checks that the problem has its visits and slots. The slot alone decides: what the file says of mentor, site, queue
     * and times beside it is not compared.
     *
     * @param in the file; not closed
     * @param problem the problem it belongs to
     * @return the plan as it stands in the file; its score is not checked
     * @throws UnusableFile when it is not a plan of that problem; names every fault
     */
    public static Plan read(InputStream in, Problem problem) throws UnusableFile {
        List<Fault> faults = new ArrayList<>();
        Plan plan = plan(new JsonObject(JsonFile.tree(in), "", faults));
        check(plan, problem, faults);
        if (!faults.isEmpty()) {
            throw new UnusableFile(faults);
        }
        return plan;
    }

    /**
     * Writes a plan. A visit with a place has slot, mentor, site, queue and times; one without has a null slot and its reasons.
     *
     * @param plan the plan
     * @param out where to; not closed
     */
    public static void write(Plan plan, OutputStream out) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("rotation", plan.rotation());
        file.put("score", plan.score());
        file.put("visits", plan.visits().stream().map(PlanFile::fields).toList());
        JsonFile.write(file, out);
    }

    private static Map<String, Object> fields(PlannedVisit visit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", visit.id());
        fields.put("slot", visit.slot());
        if (visit.slot() == null) {
            fields.put("reasons", visit.reasons());
        } else {
            fields.put("mentor", visit.mentor());
            fields.put("site", visit.site());
            fields.put("queue", visit.queue());
            fields.put("from", visit.from());
            fields.put("to", visit.to());
        }
        return fields;
    }

    private static Plan plan(JsonObject json) {
        String rotation = json.text("rotation");
        Score score = Objects.requireNonNullElse(json.optionalObject("score", PlanFile::score), new Score(0, 0, 0));
        Plan plan = new Plan(rotation, score, json.objects("visits", PlanFile::visit));
        json.close();
        return plan;
    }

    private static Score score(JsonObject json) {
        Score score = new Score(
                json.number("hard", Long.MIN_VALUE, Long.MAX_VALUE),
                json.number("medium", Long.MIN_VALUE, Long.MAX_VALUE),
                json.number("soft", Long.MIN_VALUE, Long.MAX_VALUE));
        json.close();
        return score;
    }

    private static PlannedVisit visit(JsonObject json) {
        PlannedVisit visit = new PlannedVisit(
                json.text("id"),
                json.optionalText("slot"),
                json.optionalText("mentor"),
                json.optionalText("site"),
                json.optionalText("queue"),
                json.optionalInstant("from"),
                json.optionalInstant("to"),
                List.copyOf(json.texts("reasons")));
        json.close();
        return visit;
    }

    private static void check(Plan plan, Problem problem, List<Fault> faults) {
        if (!plan.rotation().isEmpty()
                && !plan.rotation().equals(problem.rotation().id())) {
            faults.add(new Fault("/rotation", "'" + plan.rotation() + "' is not the problem's rotation"));
        }
        References visits =
                new References("visit", new ArrayList<>()).of("visits", problem.visits(), Problem.Visit::id);
        new References("visit", faults).of("visits", plan.visits(), PlannedVisit::id);
        Set<String> slots = slots(problem, plan.assignment());
        for (int i = 0; i < plan.visits().size(); i++) {
            PlannedVisit visit = plan.visits().get(i);
            String at = "/visits/" + i;
            if (!visit.id().isEmpty() && !visits.has(visit.id())) {
                faults.add(new Fault(at + "/id", "'" + visit.id() + "' is not a known visit"));
            }
            if (visit.slot() != null && !slots.contains(visit.slot())) {
                faults.add(new Fault(at + "/slot", "'" + visit.slot() + "' is not a known slot"));
            }
        }
    }

    /** Only the slots that are wanted: there may be 156,000 others. */
    private static Set<String> slots(Problem problem, Map<String, String> assignment) {
        Set<String> shifts = new HashSet<>();
        assignment.values().forEach(id -> shifts.add(id.substring(0, Math.max(0, id.lastIndexOf('/')))));
        Map<String, ZoneId> zones = new HashMap<>();
        problem.sites().forEach(site -> zones.put(site.id(), site.zone()));
        Set<String> slots = new HashSet<>();
        for (Problem.Shift shift : problem.shifts()) {
            ZoneId zone = zones.get(shift.site());
            if (zone != null && shifts.contains(shift.id())) {
                HostingSlots.of(shift, zone).forEach(slot -> slots.add(slot.id()));
            }
        }
        return slots;
    }
}

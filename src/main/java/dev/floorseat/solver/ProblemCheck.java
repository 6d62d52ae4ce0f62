package dev.floorseat.solver;

import dev.floorseat.solver.Problem.Executive;
import dev.floorseat.solver.Problem.Licence;
import dev.floorseat.solver.Problem.Visit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shape of a problem cannot say: ids that are not there, ids that are there twice, times that end before they start, circles. */
final class ProblemCheck {

    private final Problem problem;
    private final List<Fault> faults;
    private final References sites;
    private final References queues;
    private final References executives;
    private final References mentors;
    private final References visits;

    ProblemCheck(Problem problem, List<Fault> faults) {
        this.problem = problem;
        this.faults = faults;
        sites = new References("site", faults).of("sites", problem.sites(), Problem.Site::id);
        queues = new References("queue", faults).of("queues", problem.queues(), Problem.Queue::id);
        executives = new References("executive", faults).of("executives", problem.executives(), Executive::id);
        mentors = new References("mentor", faults).of("mentors", problem.mentors(), Problem.Mentor::id);
        visits = new References("visit", faults).of("visits", problem.visits(), Visit::id);
    }

    void run() {
        ordered("/rotation", problem.rotation().from(), problem.rotation().to());
        travel();
        for (int i = 0; i < problem.executives().size(); i++) {
            executive("/executives/" + i, problem.executives().get(i));
        }
        for (int i = 0; i < problem.mentors().size(); i++) {
            licence("/mentors/" + i, problem.mentors().get(i).licence());
        }
        new References("person", faults).of("lines", problem.lines(), Problem.Line::id);
        new References("shift", faults).of("shifts", problem.shifts(), Problem.Shift::id);
        shifts();
        staffing();
        embargoes();
        visits();
        circles();
        demands();
    }

    private void travel() {
        for (int i = 0; i < problem.travel().size(); i++) {
            sites.check("/travel/" + i + "/from", problem.travel().get(i).from());
            sites.check("/travel/" + i + "/to", problem.travel().get(i).to());
        }
    }

    private void busy(String at, List<Problem.Busy> busy) {
        for (int i = 0; i < busy.size(); i++) {
            ordered(at + "/busy/" + i, busy.get(i).from(), busy.get(i).to());
        }
    }

    private void executive(String at, Executive executive) {
        sites.check(at + "/homeSite", executive.homeSite());
        licence(at, executive.licence());
        queues.checkAll(at + "/directiveQueues", executive.directiveQueues());
        busy(at, executive.busy());
        for (int i = 0; i < executive.wishes().size(); i++) {
            ordered(
                    at + "/wishes/" + i,
                    executive.wishes().get(i).from(),
                    executive.wishes().get(i).to());
        }
        for (int i = 0; i < executive.history().size(); i++) {
            String here = at + "/history/" + i;
            Problem.PastVisit past = executive.history().get(i);
            mentors.check(here + "/mentor", past.mentor());
            queues.check(here + "/queue", past.queue());
            sites.check(here + "/site", past.site());
            ordered(here, past.from(), past.to());
        }
    }

    private void licence(String at, @Nullable Licence licence) {
        if (licence != null) {
            ordered(at + "/licence", licence.from(), licence.to());
        }
    }

    private void shifts() {
        for (int i = 0; i < problem.shifts().size(); i++) {
            String at = "/shifts/" + i;
            Problem.Shift shift = problem.shifts().get(i);
            mentors.check(at + "/mentor", shift.mentor());
            sites.check(at + "/site", shift.site());
            queues.check(at + "/queue", shift.queue());
            ordered(at, shift.from(), shift.to());
            busy(at, shift.busy());
        }
    }

    private void staffing() {
        for (int i = 0; i < problem.staffing().size(); i++) {
            String at = "/staffing/" + i;
            Problem.Staffing staffing = problem.staffing().get(i);
            sites.check(at + "/site", staffing.site());
            queues.check(at + "/queue", staffing.queue());
            ordered(at, staffing.from(), staffing.to());
        }
    }

    private void embargoes() {
        for (int i = 0; i < problem.embargoes().size(); i++) {
            String at = "/embargoes/" + i;
            Problem.Embargo embargo = problem.embargoes().get(i);
            sites.check(at + "/site", embargo.site());
            queues.check(at + "/queue", embargo.queue());
            ordered(at, embargo.from(), embargo.to());
        }
    }

    private void visits() {
        Set<String> pins = new HashSet<>();
        for (Visit visit : problem.visits()) {
            if (visit.pinned() != null) {
                pins.add(visit.pinned());
            }
        }
        Set<String> slots = pins.isEmpty() ? Set.of() : slotsAmong(pins);
        for (int i = 0; i < problem.visits().size(); i++) {
            String at = "/visits/" + i;
            Visit visit = problem.visits().get(i);
            executives.check(at + "/executive", visit.executive());
            if (visit.after() != null) {
                visits.check(at + "/after/visit", visit.after().visit());
            }
            if (visit.pinned() != null && !slots.contains(visit.pinned())) {
                faults.add(new Fault(at + "/pinned", "'" + visit.pinned() + "' is not a known slot"));
            }
        }
    }

    private Set<String> slotsAmong(Set<String> wanted) {
        Map<String, ZoneId> zones = new HashMap<>();
        problem.sites().forEach(site -> zones.put(site.id(), site.zone()));
        Set<String> found = new HashSet<>();
        for (Problem.Shift shift : problem.shifts()) {
            ZoneId zone = zones.get(shift.site());
            if (zone != null && shift.from().isBefore(shift.to()) && named(shift.id(), wanted)) {
                HostingSlots.of(shift, zone).forEach(slot -> found.add(slot.id()));
            }
        }
        return found;
    }

    private static boolean named(String shift, Set<String> wanted) {
        for (Slot.Part part : Slot.Part.values()) {
            if (wanted.contains(shift + '/' + part)) {
                return true;
            }
        }
        return false;
    }

    private void circles() {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < problem.visits().size(); i++) {
            indexes.putIfAbsent(problem.visits().get(i).id(), i);
        }
        Set<Integer> settled = new HashSet<>();
        for (int i = 0; i < problem.visits().size(); i++) {
            Set<Integer> path = new LinkedHashSet<>();
            Integer at = i;
            while (at != null && !settled.contains(at) && path.add(at)) {
                Problem.After after = problem.visits().get(at).after();
                at = after == null ? null : indexes.get(after.visit());
            }
            if (at != null && path.contains(at)) {
                circle(new ArrayList<>(path), at);
            }
            settled.addAll(path);
        }
    }

    private void circle(List<Integer> path, Integer entry) {
        List<String> ids = new ArrayList<>();
        for (Integer each : path.subList(path.indexOf(entry), path.size())) {
            ids.add(problem.visits().get(each).id());
        }
        faults.add(new Fault("/visits/" + entry + "/after", "goes round in a circle: " + String.join(" after ", ids)));
    }

    private void demands() {
        new References("demand", faults).of("demands", problem.demands(), Problem.Demand::id);
        for (int i = 0; i < problem.demands().size(); i++) {
            queues.check("/demands/" + i + "/queue", problem.demands().get(i).queue());
            executives.checkAll(
                    "/demands/" + i + "/notExecutives", problem.demands().get(i).notExecutives());
        }
    }

    private void ordered(String at, OffsetDateTime from, OffsetDateTime to) {
        if (!from.isBefore(to)) {
            faults.add(new Fault(at + "/from", "is not before 'to'"));
        }
    }

    private void ordered(String at, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            faults.add(new Fault(at + "/from", "is not before 'to'"));
        }
    }
}

package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Remedy.Change;
import dev.floorseat.solver.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes a problem in which one thing is otherwise. */
final class Changed {

    /** How a shift or a mentor is called that was added. */
    static final String ADDED = "added";

    private final Problem problem;

    private Changed(Problem problem) {
        this.problem = problem;
    }

    /**
     * Changes one thing.
     *
     * @param visit whose place is looked for
     * @param slot the place
     */
    static Problem by(Problem problem, Change change, String visit, Slot slot) {
        Changed changed = new Changed(problem);
        Map<String, Object> details = change.details();
        return switch (change.kind()) {
            case LATER_WINDOW -> changed.visit(visit, old -> Varied.window(old, slot.to()));
            case DAYS_BETWEEN -> changed.visit(visit, old -> Varied.after(old, number(details, "actual")));
            case VISIT_BEFORE -> changed.visit(visit, old -> Varied.after(old, null));
            case BUSY_TIME ->
                changed.executive(
                        text(details, "executive"), old -> Varied.free(old, details.get("from"), details.get("to")));
            case STAGE_LICENCE ->
                changed.executive(
                        text(details, "executive"),
                        old -> Varied.licensed(old, slot.from().toLocalDate()));
            case WEEK_CAP ->
                changed.mentor(
                        slot.mentor(),
                        old -> Varied.mentor(old, old.languages(), old.licence(), (int) number(details, "actual")));
            case HOST_LICENCE ->
                changed.mentor(
                        slot.mentor(),
                        old -> Varied.mentor(
                                old, old.languages(), Varied.day(slot.from().toLocalDate()), old.weekCap()));
            case LANGUAGE ->
                changed.mentor(
                        slot.mentor(),
                        old -> Varied.mentor(
                                old,
                                Varied.with(old.languages(), text(details, "language")),
                                old.licence(),
                                old.weekCap()));
            case SEAT -> changed.seat(slot.site());
            case HOSTING_SHARE -> changed.share(slot, number(details, "actual"));
            case EMBARGO -> changed.lifted(details);
            case SHIFT -> changed.shift(slot, slot.mentor());
            case MENTOR -> changed.hired(slot, text(details, "language"));
        };
    }

    private Problem seat(String site) {
        return with(
                problem.sites().stream()
                        .map(old -> old.id().equals(site)
                                ? new Problem.Site(old.id(), old.zone(), old.seats() + 1, old.holidays())
                                : old)
                        .toList(),
                problem.executives(),
                problem.mentors(),
                problem.shifts(),
                problem.staffing(),
                problem.embargoes(),
                problem.visits());
    }

    /** As many agents as make one more host: of several entries the first counts. */
    private Problem share(Slot slot, long most) {
        int percent = problem.policy().hostingSharePercent();
        if (percent == 0) {
            return problem;
        }
        int agents = (int) ((100 * most + percent - 1) / percent);
        List<Problem.Staffing> staffing = new ArrayList<>();
        staffing.add(new Problem.Staffing(slot.site(), slot.queue(), slot.from(), slot.to(), agents));
        staffing.addAll(problem.staffing());
        return with(
                problem.sites(),
                problem.executives(),
                problem.mentors(),
                problem.shifts(),
                staffing,
                problem.embargoes(),
                problem.visits());
    }

    private Problem lifted(Map<String, Object> details) {
        return with(
                problem.sites(),
                problem.executives(),
                problem.mentors(),
                problem.shifts(),
                problem.staffing(),
                problem.embargoes().stream()
                        .filter(embargo -> !(embargo.from().equals(details.get("from"))
                                && embargo.to().equals(details.get("to"))
                                && Objects.equals(embargo.site(), details.get("site"))
                                && Objects.equals(embargo.queue(), details.get("queue"))))
                        .toList(),
                problem.visits());
    }

    private Problem hired(Slot slot, String language) {
        List<Problem.Mentor> mentors = new ArrayList<>(problem.mentors());
        mentors.add(new Problem.Mentor(
                ADDED, Set.of(language), null, true, Varied.day(slot.from().toLocalDate()), 1, 0));
        Problem hired = with(
                problem.sites(),
                problem.executives(),
                mentors,
                problem.shifts(),
                problem.staffing(),
                problem.embargoes(),
                problem.visits());
        return new Changed(hired).shift(slot, ADDED);
    }

    private Problem shift(Slot slot, String mentor) {
        Problem.Shift shift = new Problem.Shift(ADDED, mentor, slot.site(), slot.queue(), slot.from(), slot.to());
        return with(
                problem.sites(),
                problem.executives(),
                problem.mentors(),
                Stream.concat(problem.shifts().stream(), Stream.of(shift)).toList(),
                problem.staffing(),
                problem.embargoes(),
                problem.visits());
    }

    private Problem visit(String id, UnaryOperator<Problem.Visit> change) {
        return problem.withVisits(problem.visits().stream()
                .map(old -> old.id().equals(id) ? change.apply(old) : old)
                .toList());
    }

    private Problem executive(String id, UnaryOperator<Problem.Executive> change) {
        return with(
                problem.sites(),
                problem.executives().stream()
                        .map(old -> old.id().equals(id) ? change.apply(old) : old)
                        .toList(),
                problem.mentors(),
                problem.shifts(),
                problem.staffing(),
                problem.embargoes(),
                problem.visits());
    }

    private Problem mentor(String id, UnaryOperator<Problem.Mentor> change) {
        return with(
                problem.sites(),
                problem.executives(),
                problem.mentors().stream()
                        .map(old -> old.id().equals(id) ? change.apply(old) : old)
                        .toList(),
                problem.shifts(),
                problem.staffing(),
                problem.embargoes(),
                problem.visits());
    }

    private Problem with(
            List<Problem.Site> sites,
            List<Problem.Executive> executives,
            List<Problem.Mentor> mentors,
            List<Problem.Shift> shifts,
            List<Problem.Staffing> staffing,
            List<Problem.Embargo> embargoes,
            List<Problem.Visit> visits) {
        return new Problem(
                problem.rotation(),
                problem.policy(),
                problem.weights(),
                sites,
                problem.travel(),
                problem.queues(),
                executives,
                mentors,
                problem.lines(),
                shifts,
                staffing,
                embargoes,
                visits,
                problem.demands());
    }

    private static long number(Map<String, Object> details, String key) {
        return (Long) Objects.requireNonNull(details.get(key));
    }

    private static String text(Map<String, Object> details, String key) {
        return Objects.requireNonNull(details.get(key)).toString();
    }
}

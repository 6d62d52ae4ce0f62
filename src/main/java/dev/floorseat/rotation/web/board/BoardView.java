package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Floor;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.Words;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the board as it stands. */
@Component
class BoardView {

    /** Where more slots are looked at for all visits without a place, the reasons wait until somebody asks. */
    private static final long REASONS_AT_ONCE = 50_000;

    private final Scenes scenes;
    private final Strips strips;
    private final Planning planning;
    private final Floor floor;
    private final RotationSolver solver;
    private final Words words;

    BoardView(Scenes scenes, Strips strips, Planning planning, Floor floor, RotationSolver solver, Words words) {
        this.scenes = scenes;
        this.strips = strips;
        this.planning = planning;
        this.floor = floor;
        this.solver = solver;
        this.words = words;
    }

    void show(Where where, Locale locale, Model model) {
        show(scenes.of(where.rotation(), locale), where, model);
    }

    void show(Scene scene, Where where, Model model) {
        Draft draft = scene.draft();
        Rotation rotation = draft.rotation();
        Texts texts = scene.texts();
        List<Week> weeks = Week.between(rotation.firstDay(), rotation.lastDay());
        int at = weeks.indexOf(where.week());
        model.addAttribute("where", where);
        model.addAttribute("rotation", rotation);
        model.addAttribute("rotations", scenes.rotations());
        model.addAttribute("heading", where.by() == By.SITE ? texts.week(where.week()) : rotation.name());
        model.addAttribute(
                "span",
                where.by() == By.SITE
                        ? texts.span(where.week().monday(), where.week().sunday())
                        : texts.span(rotation.firstDay(), rotation.lastDay()));
        model.addAttribute(
                "weeks",
                weeks.stream()
                        .map(week -> Map.of(
                                "id",
                                week.id(),
                                "label",
                                texts.say("week.option", week.number(), texts.span(week.monday(), week.sunday()))))
                        .toList());
        model.addAttribute("previous", at > 0 ? where.in(weeks.get(at - 1)).address() : null);
        model.addAttribute(
                "next",
                at >= 0 && at < weeks.size() - 1 ? where.in(weeks.get(at + 1)).address() : null);
        model.addAttribute("views", List.of(By.values()));
        model.addAttribute("grid", grid(scene, where));
        model.addAttribute("missing", missing(scene));
        model.addAttribute("fallen", fallen(scene));
        model.addAttribute("empty", draft.visits().stream().allMatch(visit -> visit.place() == null));
        model.addAttribute("change", planning.newestChange(rotation.number(), null));
        model.addAttribute("strip", strips.of(scene));
    }

    private Grid grid(Scene scene, Where where) {
        Draft draft = scene.draft();
        if (where.by() == By.SITE) {
            var embargoes = floor.embargoes(
                    where.week()
                            .monday()
                            .atStartOfDay(ZoneOffset.UTC)
                            .minusDays(1)
                            .toInstant(),
                    where.week()
                            .sunday()
                            .atStartOfDay(ZoneOffset.UTC)
                            .plusDays(2)
                            .toInstant());
            return new SiteGrid(
                            draft, scene.sites(), where.week(), embargoes, scene.cards(), scene.texts(), scene.today())
                    .grid();
        }
        return new PersonGrid(where.by(), draft, scene.roster(), scene.cards(), scene.texts(), scene.today()).grid();
    }

    /** What cannot take place as promised and still stands in the draft; the others are among those without a place. */
    private static List<Card> fallen(Scene scene) {
        Cards cards = scene.cards();
        return scene.fallen().values().stream()
                .map(Fallen::visit)
                .filter(visit -> visit.place() != null)
                .map(cards::byItself)
                .toList();
    }

    /** The visits without a place: what fell out of a published plan first, then what is most urgent. */
    private List<Missing> missing(Scene scene) {
        Draft draft = scene.draft();
        Cards cards = scene.cards();
        List<Visit> without = draft.visits().stream()
                .filter(visit -> visit.place() == null && !draft.begun(visit))
                .sorted(Comparator.comparing(
                                (Visit visit) -> draft.promised(visit).isEmpty())
                        .thenComparing(Comparator.comparingInt(Visit::priority).reversed())
                        .thenComparingLong(Visit::number))
                .toList();
        Map<String, List<Reason>> reasons =
                (long) without.size() * draft.slots().size() <= REASONS_AT_ONCE
                        ? solver.reasons(
                                draft.problem(),
                                draft.assignment(),
                                draft.refused(),
                                without.stream().map(Visit::key).toList())
                        : Map.of();
        return without.stream()
                .map(visit -> new Missing(
                        cards.byItself(visit),
                        words.reasons(
                                reasons.getOrDefault(visit.key(), List.of()),
                                scene.texts().locale())))
                .toList();
    }
}

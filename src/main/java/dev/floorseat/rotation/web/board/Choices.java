package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the best places for a visit among those a planner asks about, and says what each would break or change. */
@Component
class Choices {

    private static final int MOST = 8;
    private static final Set<Rule> BALANCES = EnumSet.of(Rule.S5, Rule.S6, Rule.S7, Rule.S15);

    private final RotationSolver solver;

    Choices(RotationSolver solver) {
        this.solver = solver;
    }

    /** The best places in what is asked for, the best first. */
    List<Choice> of(Scene scene, Visit visit, Wanted wanted) {
        return alternatives(scene, visit, wanted).stream()
                .map(alternative -> choice(scene, visit, alternative))
                .toList();
    }

    /** The same as the solver has them. */
    List<Alternative> alternatives(Scene scene, Visit visit, Wanted wanted) {
        Draft draft = scene.draft();
        List<String> slots =
                draft.possible(visit, scene.roster().slots(draft.slots().values(), wanted).stream());
        return slots.isEmpty()
                ? List.of()
                : solver.compare(draft.problem(), draft.assignment(), visit.key(), slots, MOST);
    }

    Choice choice(Scene scene, Visit visit, Alternative alternative) {
        Slot slot = alternative.slot();
        Texts texts = scene.texts();
        String mentor = scene.draft().names().getOrDefault(slot.mentor(), slot.mentor());
        return new Choice(
                slot.id(),
                texts.say(
                        "choice.when",
                        texts.day(slot.from()),
                        texts.hours(slot.from().toLocalTime(), slot.to().toLocalTime())),
                texts.say("card.beside", mentor, scene.queue(slot.queue())),
                scene.site(slot.site()),
                words(scene, alternative, breach -> Planning.breaks(breach, visit.visitId())),
                words(scene, alternative, breach -> unpleasant(breach) && breach.count() > 0),
                words(scene, alternative, breach -> unpleasant(breach) && breach.count() < 0));
    }

    private static boolean unpleasant(Breach breach) {
        return breach.rule().level() == Rule.Level.SOFT || breach.rule() == Rule.M2;
    }

    /** What concerns the visit itself comes before what only tips the balance of the whole. */
    private static List<String> words(Scene scene, Alternative alternative, Predicate<Breach> which) {
        return alternative.breaches().stream()
                .filter(which)
                .sorted(Comparator.comparing(breach -> BALANCES.contains(breach.rule())))
                .map(scene.words())
                .distinct()
                .toList();
    }
}

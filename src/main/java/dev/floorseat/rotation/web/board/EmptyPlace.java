package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.board.MoveDialog.Group;
import dev.floorseat.rotation.web.board.MoveDialog.Option;
import dev.floorseat.solver.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the dialog that asks whose visit might have been in a place where nobody is. */
@Component
class EmptyPlace {

    /** Fills the model with the place, and with the visits that are long enough for it: those without a place come first. */
    void fill(Scene scene, Wanted wanted, Model model) {
        Draft draft = scene.draft();
        Texts texts = scene.texts();
        List<Slot> there = scene.roster().slots(draft.slots().values(), wanted);
        Optional<Cell> cell = there.stream().findFirst().map(scene.roster()::cell);
        model.addAttribute(
                "place",
                cell.map(found -> texts.say(
                                "nobody.place",
                                texts.day(found.day()),
                                scene.site(found.site()),
                                texts.say("band." + found.band())))
                        .orElse(null));
        model.addAttribute("wanted", wanted);
        List<Visit> able = draft.visits().stream()
                .filter(visit -> !draft.begun(visit)
                        && there.stream()
                                .anyMatch(slot -> visit.isAsLongAs(slot)
                                        && slot.from().toInstant().isAfter(draft.taken())))
                .toList();
        List<Group> groups = new ArrayList<>();
        add(groups, texts.say("nobody.missing"), options(scene, able, false));
        add(groups, texts.say("nobody.placed"), options(scene, able, true));
        model.addAttribute("visits", groups);
    }

    private static void add(List<Group> groups, String label, List<Option> options) {
        if (!options.isEmpty()) {
            groups.add(new Group(label, options));
        }
    }

    private static List<Option> options(Scene scene, List<Visit> able, boolean placed) {
        Cards cards = scene.cards();
        return able.stream()
                .filter(visit -> (visit.place() != null) == placed)
                .map(cards::byItself)
                .map(card -> new Option(
                        Long.toString(card.visit()),
                        scene.texts()
                                .say(
                                        "nobody.visit",
                                        card.executive(),
                                        placed ? Objects.requireNonNullElse(card.when(), "") : card.beside()),
                        false))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}

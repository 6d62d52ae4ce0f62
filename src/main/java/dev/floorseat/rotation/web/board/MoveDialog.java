package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the dialog that moves a visit. */
@Component
class MoveDialog {

    /** An entry of a select. */
    record Option(String value, String label, boolean selected) {}

    /** A week's entries in the select of days, the whole week first. */
    record Group(String label, List<Option> options) {}

    private final Choices choices;

    MoveDialog(Choices choices) {
        this.choices = choices;
    }

    /**
     * Fills the model.
     *
     * @param chosen the slot the planner had chosen; null for none
     * @param problem why it was not done; null on the first look
     */
    void fill(
            Scene scene, Visit visit, VisitForm form, @Nullable String chosen, @Nullable String problem, Model model) {
        Wanted wanted = form.wanted();
        List<Choice> offered = choices.of(scene, visit, wanted);
        places(scene, visit, wanted, model);
        model.addAttribute("card", scene.cards().byItself(visit));
        model.addAttribute("where", form.where(scene));
        model.addAttribute("version", visit.version());
        model.addAttribute("choices", offered);
        model.addAttribute(
                "chosen",
                offered.stream().anyMatch(choice -> choice.slot().equals(chosen))
                        ? chosen
                        : offered.isEmpty() ? "" : offered.get(0).slot());
        model.addAttribute("problem", problem);
    }

    /** Fills in the days, sites and shifts among which a planner may choose. */
    void places(Scene scene, Visit visit, Wanted wanted, Model model) {
        List<Slot> possible = scene.draft().slots().values().stream()
                .filter(slot -> visit.isAsLongAs(slot))
                .filter(slot -> slot.from().toInstant().isAfter(scene.draft().taken()))
                .toList();
        model.addAttribute("days", days(scene, wanted, possible));
        model.addAttribute("rows", rows(scene, wanted, possible));
        model.addAttribute("wanted", wanted);
        model.addAttribute("mentorName", mentor(scene.draft(), wanted));
    }

    private static @Nullable String mentor(Draft draft, Wanted wanted) {
        return wanted.mentor() == null ? null : draft.names().getOrDefault(wanted.mentor(), wanted.mentor());
    }

    private static List<Group> days(Scene scene, Wanted wanted, Collection<Slot> possible) {
        Texts texts = scene.texts();
        Map<Week, TreeSet<LocalDate>> weeks = new TreeMap<>();
        possible.forEach(slot -> weeks.computeIfAbsent(Week.of(slot.from().toLocalDate()), week -> new TreeSet<>())
                .add(slot.from().toLocalDate()));
        List<Group> groups = new ArrayList<>();
        weeks.forEach((week, days) -> {
            List<Option> options = new ArrayList<>();
            options.add(new Option(week.id(), texts.say("move.week", week.number()), week.equals(wanted.week())));
            days.forEach(day -> options.add(new Option(day.toString(), texts.day(day), day.equals(wanted.day()))));
            groups.add(new Group(texts.week(week), options));
        });
        return groups;
    }

    private static List<Option> rows(Scene scene, Wanted wanted, Collection<Slot> possible) {
        Roster roster = scene.roster();
        Map<String, String> rows = new TreeMap<>();
        for (Slot slot : possible) {
            Cell cell = roster.cell(slot);
            rows.computeIfAbsent(
                    cell.row(),
                    row -> scene.texts().say("move.row", scene.site(cell.site()), band(scene, cell.band())));
        }
        return rows.entrySet().stream()
                .map(row ->
                        new Option(row.getKey(), row.getValue(), row.getKey().equals(wanted.row())))
                .sorted(Comparator.comparing(row -> sortKey(row.value())))
                .toList();
    }

    /** Sites together, the bands of each in the order of the day. */
    @SuppressWarnings("EnumOrdinal") // the order of the day is the order of the bands
    private static String sortKey(String row) {
        int slash = row.lastIndexOf('/');
        return row.substring(0, slash) + Band.valueOf(row.substring(slash + 1)).ordinal();
    }

    private static String band(Scene scene, Band band) {
        return scene.texts().say("band." + band);
    }
}

package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.programme.Programme;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.rotation.programme.ProgrammeBook.Wanted;
import dev.floorseat.rotation.programme.ProgrammeBook.WantedStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is typed, all as text, so that what was typed comes back as it was. Bound by Spring to the fields of the form:
 * those of the steps carry one name each and come as lists of equal length.
 *
 * @param balance of the executive in the example: half days owed from before, negative: in credit
 * @param licensed whether the executive in the example has a licence
 */
record ProgrammeForm(String name, String quota, List<StepForm> steps, String balance, boolean licensed) {

    /** One visit as it is typed. */
    record StepForm(VisitLength length, Stage stage, String minDays, String maxDays) {

        static final StepForm NEXT = new StepForm(VisitLength.HALF, Stage.LISTEN, "1", "56");
    }

    static final ProgrammeForm EMPTY = new ProgrammeForm("", "2", List.of(StepForm.NEXT), "0", true);

    static ProgrammeForm of(Programme programme) {
        return new ProgrammeForm(
                programme.name(),
                Integer.toString(programme.quota()),
                programme.steps().stream()
                        .map(step ->
                                new StepForm(step.length(), step.stage(), text(step.minDays()), text(step.maxDays())))
                        .toList(),
                "0",
                true);
    }

    static ProgrammeForm of(
            String name,
            String quota,
            List<VisitLength> length,
            List<Stage> stage,
            List<String> minDays,
            List<String> maxDays,
            String balance,
            boolean licensed) {
        List<StepForm> steps = new ArrayList<>();
        for (int index = 0; index < Math.min(length.size(), stage.size()); index++) {
            steps.add(new StepForm(length.get(index), stage.get(index), at(minDays, index), at(maxDays, index)));
        }
        return new ProgrammeForm(name, quota, List.copyOf(steps), balance, licensed);
    }

    ProgrammeForm withOneMore() {
        List<StepForm> more = new ArrayList<>(steps);
        if (more.size() < ProgrammeBook.MOST_STEPS) {
            more.add(more.isEmpty() ? StepForm.NEXT : more.get(more.size() - 1));
        }
        return new ProgrammeForm(name, quota, List.copyOf(more), balance, licensed);
    }

    ProgrammeForm without(int index) {
        List<StepForm> fewer = new ArrayList<>(steps);
        if (fewer.size() > 1 && index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new ProgrammeForm(name, quota, List.copyOf(fewer), balance, licensed);
    }

    Wanted wanted() {
        return new Wanted(
                name,
                number(quota),
                steps.stream()
                        .map(step -> new WantedStep(
                                step.length(), step.stage(), number(step.minDays()), number(step.maxDays())))
                        .toList());
    }

    /** The balance in the example, within what a person could owe. */
    @Nullable
    Integer balanceOrNull() {
        Integer owed = number(balance);
        return owed == null || Math.abs(owed) > 20 ? null : owed;
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static String text(@Nullable Integer days) {
        return days == null ? "" : Integer.toString(days);
    }

    private static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Repairs.Repair;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.Variant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says of each way to repair a visit whom it changes and how far it goes. */
@Component
class Mends {

    private static final int FEW = 3;
    private static final int WEEK = 7;
    private static final int COUNTED_IN_DAYS = 2 * WEEK;

    /**
     * A way to repair a visit.
     *
     * @param value what the form sends
     * @param effect whom it changes and how far it goes, such as "Changes nobody else, 3 weeks later"
     * @param moves who else moves, from when to when
     */
    record Mend(String value, Choice choice, String effect, List<String> moves) {

        Mend {
            moves = List.copyOf(moves);
        }
    }

    private final Choices choices;

    Mends(Choices choices) {
        this.choices = choices;
    }

    /** The choices, then the variants, in their order; where there are both, few of each, so that one sees them together. */
    List<Mend> of(Scene scene, Repair repair) {
        int most = repair.variants().isEmpty() ? Integer.MAX_VALUE : FEW;
        return Stream.concat(
                        repair.choices().stream()
                                .limit(most)
                                .map(choice -> mend(scene, repair.visit(), choice, List.of())),
                        repair.variants().stream()
                                .limit(most)
                                .map(variant -> mend(
                                        scene,
                                        repair.visit(),
                                        new Alternative(variant.slot(), variant.difference(), variant.breaches()),
                                        variant.others())))
                .toList();
    }

    private Mend mend(Scene scene, Visit visit, Alternative place, List<Variant.Move> others) {
        Texts texts = scene.texts();
        String changes = texts.say("repair.changes", others.size());
        return new Mend(
                Relocation.written(place.slot().id(), others),
                choices.choice(scene, visit, place),
                scene.draft()
                        .promised(visit)
                        .map(promised -> texts.say("repair.effect", changes, far(texts, promised, place.slot())))
                        .orElse(changes),
                others.stream().map(move -> move(scene, move)).toList());
    }

    private static String far(Texts texts, Appointment promised, Slot slot) {
        ZonedDateTime from = promised.from().atZone(promised.zone());
        LocalDate was = from.toLocalDate();
        LocalDate is = slot.from().toLocalDate();
        if (slot.from().toInstant().equals(promised.from())) {
            return texts.say("repair.same-time");
        }
        if (is.equals(was)) {
            return texts.say("repair.same-day");
        }
        if (Week.of(is).equals(Week.of(was))) {
            return texts.say("repair.same-week");
        }
        long days = Math.abs(ChronoUnit.DAYS.between(was, is));
        String unit = days < COUNTED_IN_DAYS ? "days" : "weeks";
        long many = days < COUNTED_IN_DAYS ? days : Math.round(days / (double) WEEK);
        return texts.say("repair." + unit + (is.isAfter(was) ? "-later" : "-earlier"), many);
    }

    private static String move(Scene scene, Variant.Move move) {
        Draft draft = scene.draft();
        Texts texts = scene.texts();
        Visit other = draft.visit(new VisitId(Long.parseLong(move.visit())));
        Appointment promised = draft.promised(other).orElseThrow();
        Slot slot = move.slot();
        String from = texts.say(
                "choice.when",
                texts.day(promised.from().atZone(promised.zone())),
                texts.hours(promised.from(), promised.to(), promised.zone()));
        String to = texts.say(
                "choice.when",
                texts.day(slot.from()),
                texts.hours(slot.from().toLocalTime(), slot.to().toLocalTime()));
        String mentor = draft.names().getOrDefault(slot.mentor(), slot.mentor());
        return texts.say("repair.moves", draft.name(other.visitor()), from, to, mentor, scene.site(slot.site()));
    }
}

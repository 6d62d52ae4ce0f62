package dev.floorseat.rotation.web.board;

import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.FallenOut;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.Words;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads what the board shows. */
@Component
class Scenes {

    private final Drafts drafts;
    private final AnswerBook answers;
    private final FallenOut fallenOut;
    private final RotationSolver solver;
    private final Words words;
    private final People people;
    private final MessageSource messages;
    private final Dates dates;

    Scenes(
            Drafts drafts,
            AnswerBook answers,
            FallenOut fallenOut,
            RotationSolver solver,
            Words words,
            People people,
            MessageSource messages,
            Dates dates) {
        this.drafts = drafts;
        this.answers = answers;
        this.fallenOut = fallenOut;
        this.solver = solver;
        this.words = words;
        this.people = people;
        this.messages = messages;
        this.dates = dates;
    }

    Scene of(long rotation, Locale locale) {
        return of(drafts.of(rotation), locale);
    }

    Scene of(Draft draft, Locale locale) {
        Map<VisitId, List<Held>> said =
                answers.of(draft.rotation().number()).stream().collect(Collectors.groupingBy(Held::visit));
        return new Scene(
                draft,
                drafts.sites(),
                drafts.queues(),
                SingletonSupplier.of(() -> solver.verify(draft.problem(), draft.assignment())),
                said,
                fallenOut.of(draft).stream()
                        .collect(Collectors.toMap(
                                fallen -> fallen.visit().visitId(),
                                Function.identity(),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                words.about(draft, locale),
                texts(locale));
    }

    Texts texts(Locale locale) {
        return new Texts(messages, dates, locale);
    }

    String name(PersonId person) {
        return people.byId(person).orElseThrow().name();
    }

    List<Rotation> rotations() {
        return drafts.all();
    }

    /** The rotation asked for, or the one that begins last. */
    Optional<Rotation> rotation(@Nullable Long wanted) {
        return wanted == null ? drafts.all().stream().findFirst() : Optional.of(drafts.rotation(wanted));
    }

    Visit visit(long id) {
        if (id <= 0) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id));
        }
        return drafts.visit(new VisitId(id));
    }

    /** The week asked for; else, inside the rotation, the first with a visit that is still to come, this week, or its first. */
    static Week week(@Nullable String wanted, Scene scene) {
        Rotation rotation = scene.draft().rotation();
        Week first = Week.of(rotation.firstDay());
        Week last = Week.of(rotation.lastDay());
        Roster roster = scene.roster();
        Week fallback = Week.of(scene.today());
        Week week = Optional.ofNullable(wanted)
                .flatMap(Week::parse)
                .or(() -> scene.draft().visits().stream()
                        .map(Visit::place)
                        .filter(Objects::nonNull)
                        .filter(place -> place.endsAt().isAfter(scene.draft().taken()))
                        .map(place -> Week.of(roster.cell(place).day()))
                        .min(Comparator.naturalOrder()))
                .orElse(fallback);
        return week.compareTo(first) < 0 ? first : week.compareTo(last) > 0 ? last : week;
    }
}

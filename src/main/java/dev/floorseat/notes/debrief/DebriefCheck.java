package dev.floorseat.notes.debrief;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.SubjectReader;
import dev.floorseat.notes.capture.SubjectReader.About;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.notes.promise.NewPromise;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.NewStory;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an executive typed at a debrief, and says all that is wrong with it at once. */
@Component
class DebriefCheck {

    private final CompanyGuard guard;
    private final SubjectReader subjects;
    private final Looks looks;
    private final Floor floor;
    private final Dates dates;

    DebriefCheck(CompanyGuard guard, SubjectReader subjects, Looks looks, Floor floor, Dates dates) {
        this.guard = guard;
        this.subjects = subjects;
        this.looks = looks;
        this.floor = floor;
        this.dates = dates;
    }

    /**
     * The debrief that was typed.
     *
     * @param visit that was held
     * @param when when it was held
     * @throws Refusal that names every field with which something is wrong
     */
    NewDebrief read(Appointment visit, TypedDebrief typed, Arrival when) {
        TypedTexts texts = new TypedTexts(guard);
        LocalDate day = LocalDate.ofInstant(when.occurredAt(), dates.zone());
        List<@Nullable String> learned = new ArrayList<>();
        for (int i = 0; i < TypedDebrief.LEARNED; i++) {
            learned.add(texts.needed("/learned/" + i, typed.learnedAt(i), TypedDebrief.LONGEST));
        }
        TypedMistake mistake = typed.mistake() == null ? TypedMistake.EMPTY : typed.mistake();
        String wrong = texts.needed("/mistake/text", mistake.text(), TypedDebrief.LONGEST_MISTAKE);
        About about = about(texts, mistake, when);
        TypedPromise promise = typed.promise();
        NewPromise promised = promise == null || promise.isEmpty() ? null : promise.read(texts, "/promise", day);
        TypedCard card = typed.card();
        NewCard known = card == null || card.isEmpty() ? null : card.read(texts, "/card", day, queues());
        TypedStory story = typed.story();
        NewStory told = story == null || story.isEmpty() ? null : story.read(texts, "/story");
        List<NewLook> seen = looks(texts, visit, typed);
        texts.refuseWhatIsWrong("debrief.refused");
        return new NewDebrief(
                learned.stream().map(Objects::requireNonNull).toList(),
                Objects.requireNonNull(wrong),
                about.subject(),
                about.directiveVersion(),
                promised,
                known,
                told,
                seen);
    }

    private List<NewLook> looks(TypedTexts texts, Appointment visit, TypedDebrief typed) {
        List<TypedLook> all = typed.looks() == null ? List.of() : typed.looks();
        if (all.stream().allMatch(TypedLook::isEmpty)) {
            return List.of();
        }
        Set<Long> asked = looks.answerable(visit).stream().map(Demand::id).collect(Collectors.toSet());
        List<NewLook> seen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            NewLook look = all.get(i).isEmpty() ? null : all.get(i).read(texts, "/looks/" + i, asked);
            if (look != null) {
                seen.add(look);
            }
        }
        return seen;
    }

    private About about(TypedTexts texts, TypedMistake mistake, Arrival when) {
        TypedMistake.About typed = mistake.about();
        String chosen = typed == null || typed.kind() == null || typed.kind().isBlank() ? null : typed.kind();
        // who has chosen nothing has not said what it is in, whatever stands in the field for its name
        String called = typed == null || chosen == null ? null : typed.name();
        Typed kind = new Typed("/mistake/about", chosen);
        Typed name = new Typed("/mistake/about/name", called);
        About about =
                subjects.read(new Typed("/mistake/directiveVersion", mistake.directiveVersion()), kind, name, when);
        about.faults().forEach(texts::wrong);
        if (about.isEmpty()) {
            texts.wrong("/mistake/about", "notes.mistake-about-what");
        }
        if (about.subject() != null) {
            texts.optional(name.pointer(), name.text(), Subject.LONGEST);
        }
        return about;
    }

    private Set<String> queues() {
        return floor.queues().stream().map(Queue::externalId).collect(Collectors.toSet());
    }
}

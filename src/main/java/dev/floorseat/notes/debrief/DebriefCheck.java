package dev.floorseat.notes.debrief;

import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.notes.promise.NewPromise;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.NewStory;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.Instant;
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
    private final Directives directives;
    private final Floor floor;
    private final Dates dates;

    DebriefCheck(CompanyGuard guard, Directives directives, Floor floor, Dates dates) {
        this.guard = guard;
        this.directives = directives;
        this.floor = floor;
        this.dates = dates;
    }

    /**
     * The debrief that was typed.
     *
     * @param at when it was held
     * @throws Refusal that names every field with which something is wrong
     */
    NewDebrief read(TypedDebrief typed, Instant at) {
        TypedTexts texts = new TypedTexts(guard);
        LocalDate day = LocalDate.ofInstant(at, dates.zone());
        List<@Nullable String> learned = new ArrayList<>();
        for (int i = 0; i < TypedDebrief.LEARNED; i++) {
            learned.add(texts.needed("/learned/" + i, typed.learnedAt(i), TypedDebrief.LONGEST));
        }
        TypedMistake mistake = typed.mistake() == null ? TypedMistake.EMPTY : typed.mistake();
        String wrong = texts.needed("/mistake/text", mistake.text(), TypedDebrief.LONGEST_MISTAKE);
        Long version = number(mistake.directiveVersion());
        Subject about = about(texts, mistake, version);
        TypedPromise promise = typed.promise();
        NewPromise promised = promise == null || promise.isEmpty() ? null : promise.read(texts, "/promise", day);
        TypedCard card = typed.card();
        NewCard known = card == null || card.isEmpty() ? null : card.read(texts, "/card", day, queues());
        TypedStory story = typed.story();
        NewStory told = story == null || story.isEmpty() ? null : story.read(texts, "/story");
        texts.refuseWhatIsWrong("debrief.refused");
        return new NewDebrief(
                learned.stream().map(Objects::requireNonNull).toList(),
                Objects.requireNonNull(wrong),
                Objects.requireNonNull(about),
                version,
                promised,
                known,
                told);
    }

    private @Nullable Subject about(TypedTexts texts, TypedMistake mistake, @Nullable Long version) {
        String typed = mistake.directiveVersion();
        if (typed != null && !typed.isBlank()) {
            Subject directive = version == null
                    ? null
                    : directives
                            .version(version)
                            .map(known -> new Subject(Subject.Kind.DIRECTIVE, known.name()))
                            .orElse(null);
            if (directive == null) {
                texts.wrong("/mistake/directiveVersion", "debrief.no-directive");
            }
            return directive;
        }
        TypedMistake.About about = mistake.about();
        Subject.Kind kind = about == null ? null : kind(about.kind());
        if (about == null || kind == null) {
            texts.wrong("/mistake/about", "notes.mistake-about-what");
            return null;
        }
        String name = texts.needed("/mistake/about/name", about.name(), Subject.LONGEST);
        return name == null ? null : new Subject(kind, name);
    }

    private static Subject.@Nullable Kind kind(@Nullable String typed) {
        for (Subject.Kind kind : Subject.Kind.values()) {
            if (kind.name().equalsIgnoreCase(typed)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9]{1,18}") ? null : Long.valueOf(typed);
    }

    private Set<String> queues() {
        return floor.queues().stream().map(Queue::externalId).collect(Collectors.toSet());
    }
}

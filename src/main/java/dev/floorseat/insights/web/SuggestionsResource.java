package dev.floorseat.insights.web;

import dev.floorseat.insights.suggestion.Alikes;
import dev.floorseat.insights.suggestion.Suggested;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What looks like a note while somebody types it. Nothing of the text is stored or logged, and saving never waits for this. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class SuggestionsResource {

    private static final int LONGEST = 4000;

    /** What is being typed. */
    record Draft(@Nullable String text) {}

    /**
     * Something alike.
     *
     * @param kind {@code insight} or {@code rule}
     * @param words null where only the shared words may be shown
     */
    record View(
            String kind,
            String id,
            @Nullable String words,
            @Nullable String path,
            List<String> shared) {

        static View of(Suggested suggested) {
            return new View(
                    suggested.kind().name().toLowerCase(Locale.ROOT),
                    Long.toString(suggested.id()),
                    suggested.words(),
                    suggested.path(),
                    suggested.shared());
        }
    }

    /** All of it. */
    record Views(List<View> suggestions) {}

    private final Alikes alikes;

    SuggestionsResource(Alikes alikes) {
        this.alikes = alikes;
    }

    @PostMapping("/insights/suggestions")
    Views suggest(@RequestBody Draft draft, @AuthenticationPrincipal SignedIn who) {
        String text = Objects.requireNonNullElse(draft.text(), "").strip();
        PersonId reader = who.personId();
        if (text.length() > LONGEST) {
            throw Refusal.unusable(
                    List.of(Fault.at("/text", "notes.too-long", text.length(), LONGEST)), "notes.not-looked-at");
        }
        return new Views(
                text.isEmpty() || reader == null
                        ? List.of()
                        : alikes.to(text, reader).stream().map(View::of).toList());
    }
}

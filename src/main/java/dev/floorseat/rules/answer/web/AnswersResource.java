package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.Mistakes;
import dev.floorseat.rules.answer.TypedAnswer;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mistakes in directives and their owners' answers, for programs. */
@RestController
@RequestMapping(ForPrograms.API)
class AnswersResource {

    /**
     * An answer as it is sent.
     *
     * @param answer keep, change or withdraw
     * @param why at most 1,000 characters
     * @param learned what the owner learned; needed for a change
     * @param version for a change: id of the version that is the change; null: the next one that is published
     * @param lastDay for a withdrawal: the last day in force; null: today
     * @param revision for a withdrawal: revision of the directive the sender saw; null: whatever it is
     * @param notes ids of the mistakes it answers; null or empty: all that are open
     */
    record Typed(
            @Schema(
                    allowableValues = {"keep", "change", "withdraw"},
                    example = "change")
            @Nullable
            String answer,

            @Schema(example = "The limit made agents ask for every second credit.") @Nullable
            String why,

            @Schema(example = "I had the bill in mind and not the caller.") @Nullable
            String learned,

            @Nullable String version,
            @Nullable LocalDate lastDay,
            @Nullable Long revision,
            @Nullable List<String> notes) {}

    private final OwnersOnly owners;
    private final Mistakes mistakes;
    private final DirectiveAnswers answers;
    private final Dates dates;

    AnswersResource(OwnersOnly owners, Mistakes mistakes, DirectiveAnswers answers, Dates dates) {
        this.owners = owners;
        this.mistakes = mistakes;
        this.answers = answers;
        this.dates = dates;
    }

    @GetMapping("/directives/{id}/mistakes")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
    List<MistakeView> mistakes(
            @PathVariable long id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        owners.of(id, who, request);
        LocalDate today = dates.today();
        return mistakes.of(id, who.personId()).stream()
                .map(each -> MistakeView.of(each, today))
                .toList();
    }

    @GetMapping("/directives/{id}/answers")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
    List<AnswerView> list(@PathVariable long id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        owners.of(id, who, request);
        return answers.of(id).stream().map(AnswerView::of).toList();
    }

    @PostMapping("/directives/{id}/answers")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
    ResponseEntity<AnswerView> answer(
            @PathVariable long id,
            @RequestBody Typed typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Directive directive = owners.of(id, who, request);
        Answer given = answers.give(
                directive.id(),
                new TypedAnswer(
                        kind(typed.answer()),
                        typed.why(),
                        typed.learned(),
                        typed.version() == null ? null : number("/version", typed.version()),
                        typed.lastDay(),
                        typed.revision(),
                        typed.notes() == null
                                ? List.of()
                                : typed.notes().stream()
                                        .map(note -> number("/notes", note))
                                        .toList()),
                who.personId(),
                who.account());
        return ResponseEntity.created(URI.create(ForPrograms.API + "/directives/" + id + "/answers"))
                .body(AnswerView.of(given));
    }

    private static @Nullable AnswerKind kind(@Nullable String typed) {
        for (AnswerKind kind : AnswerKind.values()) {
            if (kind.name().equalsIgnoreCase(typed)) {
                return kind;
            }
        }
        return null;
    }

    private static long number(String pointer, String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw Refusal.unusable(List.of(Fault.at(pointer, "answers.no-number")), "answers.not-saved");
        }
    }
}

package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.Mistake;
import dev.floorseat.rules.answer.MistakeToChange;
import dev.floorseat.rules.answer.Mistakes;
import dev.floorseat.rules.answer.TypedAnswer;
import dev.floorseat.rules.answer.Verdict;
import dev.floorseat.rules.answer.Verdicts;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Mistakes in directives, their owners' answers and what came of them, for programs. */
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
            @Schema(allowableValues = {"keep", "change", "withdraw"}, example = "change") @Nullable String answer,
            @Schema(example = "The limit made agents ask for every second credit.") @Nullable String why,
            @Schema(example = "I had the bill in mind and not the caller.") @Nullable String learned,
            @Nullable String version,
            @Nullable LocalDate lastDay,
            @Nullable Long revision,
            @Nullable List<String> notes) {}

    /** An answer; state is GIVEN, WAITING_FOR_VERSION or ANNOUNCED. */
    record AnswerView(
            String id,
            String directive,
            @Schema(example = "change") String answer,
            String state,
            String why,
            @Nullable String learned,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate effect,
            Instant givenAt,
            @Nullable Instant announcedAt) {

        static AnswerView of(Answer answer) {
            return new AnswerView(
                    Long.toString(answer.id()),
                    Long.toString(answer.directive()),
                    answer.kind().name().toLowerCase(Locale.ROOT),
                    answer.isWaiting()
                            ? "WAITING_FOR_VERSION"
                            : answer.announcedAt() == null ? "GIVEN" : "ANNOUNCED",
                    answer.why(),
                    answer.learned(),
                    text(answer.before()),
                    text(answer.after()),
                    answer.effect(),
                    answer.givenAt(),
                    answer.announcedAt());
        }
    }

    /** A mistake, without author, visit or day. */
    record MistakeView(
            String note,
            String version,
            @Nullable String text,
            @Nullable String action,
            String site,
            String queue,
            LocalDate week,
            LocalDate due,
            boolean overdue,
            boolean open,
            @Nullable String answer) {}

    /** What changed; verdicts count what the floor says, empty below five. */
    record AnnouncementView(
            String id,
            String directive,
            String name,
            String before,
            @Nullable String after,
            String why,
            @Nullable String learned,
            LocalDate announced,
            LocalDate effect,
            int days,
            int verdictCount,
            Map<Verdict, Integer> verdicts) {}

    /** All announcements, and the days from a mistake to its change; null: there was no change, or it is not for this reader. */
    record AnnouncementsView(
            int count,
            @Nullable Integer medianDays,
            @Nullable Integer newestDays,
            List<AnnouncementView> announcements) {}

    private final OwnersOnly owners;
    private final Mistakes mistakes;
    private final DirectiveAnswers answers;
    private final Announcements announcements;
    private final Verdicts verdicts;
    private final MistakeToChange figure;
    private final Dates dates;

    AnswersResource(
            OwnersOnly owners,
            Mistakes mistakes,
            DirectiveAnswers answers,
            Announcements announcements,
            Verdicts verdicts,
            MistakeToChange figure,
            Dates dates) {
        this.owners = owners;
        this.mistakes = mistakes;
        this.answers = answers;
        this.announcements = announcements;
        this.verdicts = verdicts;
        this.figure = figure;
        this.dates = dates;
    }

    @GetMapping("/directives/{id}/mistakes")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
    List<MistakeView> mistakes(
            @PathVariable long id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        owners.of(id, who, request);
        LocalDate today = dates.today();
        return mistakes.of(id, who.personId()).stream()
                .map(each -> view(each, today))
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

    @GetMapping("/announcements")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD', 'PLANNER')")
    AnnouncementsView announcements(HttpServletRequest request) {
        boolean told = request.isUserInRole("LEAD")
                || request.isUserInRole("PLANNER")
                || request.isUserInRole("EXECUTIVE");
        MistakeToChange.Figure days = figure.figure();
        return new AnnouncementsView(
                days.count(),
                told ? days.median() : null,
                told ? days.newest() : null,
                announcements.all().stream().map(this::view).toList());
    }

    private AnnouncementView view(Announcement announcement) {
        Answer answer = announcement.answer();
        Verdicts.Count count = verdicts.count(answer.id());
        return new AnnouncementView(
                Long.toString(answer.id()),
                Long.toString(answer.directive()),
                announcement.name(),
                announcement.before().text(),
                announcement.after() == null ? null : announcement.after().text(),
                answer.why(),
                answer.learned(),
                announcement.announced(),
                announcement.effect(),
                announcement.days(),
                count.count(),
                count.says());
    }

    private static MistakeView view(Mistake mistake, LocalDate today) {
        return new MistakeView(
                Long.toString(mistake.note()),
                Long.toString(mistake.version()),
                mistake.situation(),
                mistake.action(),
                mistake.site(),
                mistake.queue(),
                mistake.week(),
                mistake.due(),
                mistake.overdue(today),
                mistake.open(),
                text(mistake.answer()));
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

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }
}

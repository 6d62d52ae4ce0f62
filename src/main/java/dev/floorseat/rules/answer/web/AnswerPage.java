package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.Mistake;
import dev.floorseat.rules.answer.Mistakes;
import dev.floorseat.rules.answer.TypedAnswer;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner reads the mistakes noted in a directive and answers: keep, change, withdraw. */
@Controller
@RequestMapping("/directives/{id}")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
class AnswerPage {

    private final OwnersOnly owners;
    private final Mistakes mistakes;
    private final DirectiveAnswers answers;
    private final People people;
    private final Floor floor;
    private final Dates dates;
    private final MessageSource messages;

    AnswerPage(
            OwnersOnly owners,
            Mistakes mistakes,
            DirectiveAnswers answers,
            People people,
            Floor floor,
            Dates dates,
            MessageSource messages) {
        this.owners = owners;
        this.mistakes = mistakes;
        this.answers = answers;
        this.people = people;
        this.floor = floor;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * A mistake on the page.
     *
     * @param queue name
     * @param site name
     * @param week such as "18 – 24 Jan 2027"
     */
    record Line(Mistake mistake, String queue, String site, String week, String due, boolean overdue) {}

    /**
     * An answer on the page.
     *
     * @param back whether it can be taken back
     * @param version whether its version has to be taken back before
     */
    record Given(Answer answer, String when, boolean back, boolean version) {}

    /** A version that may be the change already; from: its first day, written for the reader. */
    record Later(long id, int number, String from) {}

    /** The form as it was sent. */
    @ModelAttribute("sent")
    TypedAnswer sent(
            @RequestParam(required = false) @Nullable AnswerKind answer,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String learned,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            @RequestParam(required = false) @Nullable Long revision,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") List<Long> notes) {
        return new TypedAnswer(answer, why, learned, version, lastDay, revision, notes);
    }

    @GetMapping("/mistakes")
    String show(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Directive directive = owners.of(id, who, request);
        return page(directive, TypedAnswer.EMPTY, FormFaults.NONE, who, request, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/answers", "/answers/{answer}/taking-back"})
    String back(@PathVariable long id) {
        return "redirect:/directives/" + id + "/mistakes";
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable long id,
            @ModelAttribute(name = "sent", binding = false) TypedAnswer typed,
            @RequestParam(name = "_notes", required = false) @Nullable String asked,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Directive directive = owners.of(id, who, request);
        try {
            if (asked != null && typed.notes().isEmpty()) {
                throw Refusal.unusable(List.of(Fault.at("/notes", "answers.which-notes")), "answers.not-saved");
            }
            Answer given = answers.give(id, typed, who.personId(), who.account());
            after.addFlashAttribute("said", "answers.said." + (given.after() == null ? given.kind() : "linked"));
            return given.isWaiting() ? "redirect:/directives/" + id + "/version" : back(id);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(directive, typed, FormFaults.of(e, messages, locale), who, request, model, locale);
        }
    }

    @PostMapping("/answers/{answer}/taking-back")
    String takeBack(
            @PathVariable long id,
            @PathVariable long answer,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes after) {
        owners.of(id, who, request);
        answers.takeBack(id, answer);
        after.addFlashAttribute("said", "answers.said.taken-back");
        return back(id);
    }

    private String page(
            Directive directive,
            TypedAnswer typed,
            FormFaults faults,
            SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        LocalDate today = dates.today();
        Map<String, String> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::name));
        Map<String, String> sites =
                floor.sites().stream().collect(Collectors.toMap(site -> site.externalId(), site -> site.name()));
        List<Line> lines = mistakes.of(directive.id(), who.personId()).stream()
                .map(mistake -> new Line(
                        mistake,
                        queues.getOrDefault(mistake.queue(), mistake.queue()),
                        sites.getOrDefault(mistake.site(), mistake.site()),
                        dates.span(mistake.week(), mistake.week().plusDays(6), locale),
                        dates.day(mistake.due(), locale),
                        mistake.overdue(today)))
                .toList();
        model.addAttribute("directive", directive);
        model.addAttribute("current", directive.current(today));
        model.addAttribute(
                "owner", people.byId(directive.owner()).map(Person::name).orElse("–"));
        model.addAttribute("own", OwnersOnly.owns(directive, who, request));
        model.addAttribute(
                "open", lines.stream().filter(line -> line.mistake().open()).toList());
        model.addAttribute(
                "answered",
                lines.stream().filter(line -> !line.mistake().open()).toList());
        model.addAttribute("answers", given(directive, locale));
        model.addAttribute("later", later(directive, lines, locale));
        model.addAttribute("waiting", answers.of(directive.id()).stream().anyMatch(Answer::isWaiting));
        model.addAttribute("kinds", AnswerKind.values());
        model.addAttribute("over", directive.state(today) == State.ENDED || directive.withdrawnAfter() != null);
        model.addAttribute("today", today);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("most", TypedAnswer.LONGEST);
        return "answers/directive";
    }

    private List<Given> given(Directive directive, Locale locale) {
        return answers.of(directive.id()).stream()
                .map(answer -> new Given(
                        answer,
                        dates.moment(answer.givenAt(), locale),
                        answer.toldAt() == null && answer.after() == null,
                        answer.toldAt() == null && answer.after() != null))
                .toList();
    }

    /** The versions later than the first of those in which an open mistake was noted, the newest first. */
    private List<Later> later(Directive directive, List<Line> lines, Locale locale) {
        Set<Long> mistaken = lines.stream()
                .map(Line::mistake)
                .filter(Mistake::open)
                .map(Mistake::version)
                .collect(Collectors.toSet());
        List<DirectiveVersion> versions =
                directive.versions().stream().map(Directive.Published::version).toList();
        int first = versions.stream()
                .filter(version -> mistaken.contains(version.id()))
                .mapToInt(DirectiveVersion::number)
                .min()
                .orElse(Integer.MAX_VALUE);
        return versions.stream()
                .filter(version -> version.number() > first)
                .map(version -> new Later(version.id(), version.number(), dates.day(version.from(), locale)))
                .toList();
    }
}

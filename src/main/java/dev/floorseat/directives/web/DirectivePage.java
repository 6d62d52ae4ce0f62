package dev.floorseat.directives.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.directives.FloorVoices;
import dev.floorseat.directives.FloorVoices.Voices;
import dev.floorseat.directives.OwnersAnswers;
import dev.floorseat.directives.OwnersAnswers.Standing;
import dev.floorseat.directives.web.DirectiveWords.Names;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One directive: what it says and means, all its versions and how they differ, and what the floor says of it. */
@Controller
@RequestMapping("/directives/{id}")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
class DirectivePage {

    /** Fewer visits than these tell who said what. */
    private static final int FEWEST_VISITS = 5;

    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveWords words;
    private final Optional<FloorVoices> voices;
    private final Optional<OwnersAnswers> answers;

    DirectivePage(
            Directives directives,
            DirectiveRegister register,
            DirectiveWords words,
            Optional<FloorVoices> voices,
            Optional<OwnersAnswers> answers) {
        this.directives = directives;
        this.register = register;
        this.words = words;
        this.voices = voices;
        this.answers = answers;
    }

    /** A version in the list of all. */
    record VersionLine(DirectiveVersion version, String period, String publishedAt, String publishedBy) {}

    /** How one version became another. */
    record Comparison(int from, int to, VersionDifference difference) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD', 'PLANNER')")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Directive directive = directive(id);
        Editor reader = Editor.of(who, request);
        LocalDate today = words.today();
        Names names = words.names();
        DirectiveVersion current = directive.current(today);
        State state = directive.state(today);
        model.addAttribute("directive", directive);
        model.addAttribute("current", current);
        model.addAttribute("state", state);
        model.addAttribute("owner", names.of(directive.owner()));
        model.addAttribute("queues", names.of(current.queues()));
        model.addAttribute("period", words.period(current, locale));
        model.addAttribute(
                "versions",
                directive.versions().stream()
                        .map(each -> new VersionLine(
                                each.version(),
                                words.period(each.version(), locale),
                                words.dates().moment(each.at(), locale),
                                each.by()))
                        .toList());
        model.addAttribute("comparison", comparison(directive, from, to, names, locale));
        model.addAttribute("may", reader.may(directive));
        model.addAttribute("coming", directive.newest().from().isAfter(today) ? directive.newest() : null);
        model.addAttribute("comingSince", words.since(directive.newest().from(), locale));
        model.addAttribute("withdrawn", words.dayIfAny(directive.withdrawnAfter(), locale));
        model.addAttribute("withdrawable", directive.withdrawnAfter() == null && state == State.IN_FORCE);
        model.addAttribute("lastDay", today);
        Voices told = voices.map(floor -> floor.on(id)).orElse(null);
        model.addAttribute("told", told);
        model.addAttribute("enough", told != null && told.visits() >= FEWEST_VISITS);
        model.addAttribute("fewest", FEWEST_VISITS);
        model.addAttribute("met", reader.mayKnowWhoMetIt(directive, request.isUserInRole("PLANNER")));
        answers(id, who, today, model, locale);
        return "directives/one";
    }

    private void answers(long id, SignedIn who, LocalDate today, Model model, Locale locale) {
        Standing standing = answers.map(each -> each.on(id, who.personId())).orElse(null);
        LocalDate due = standing == null ? null : standing.due();
        model.addAttribute("standing", standing);
        model.addAttribute("due", words.dayIfAny(due, locale));
        model.addAttribute("overdue", due != null && due.isBefore(today));
        model.addAttribute(
                "announced",
                standing == null
                        ? List.of()
                        : standing.changes().stream()
                                .map(change -> words.dates().day(change.announced(), locale))
                                .toList());
    }

    private @Nullable Comparison comparison(
            Directive directive, @Nullable Integer from, @Nullable Integer to, Names names, Locale locale) {
        int newest = directive.newest().number();
        int newer = to == null ? newest : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        Optional<DirectiveVersion> before = numbered(directive, older);
        Optional<DirectiveVersion> after = numbered(directive, newer);
        return newest == 1 || before.isEmpty() || after.isEmpty()
                ? null
                : new Comparison(
                        older, newer, VersionDifference.between(before.get(), after.get(), names, words, locale));
    }

    private static Optional<DirectiveVersion> numbered(Directive directive, int number) {
        return directive.versions().stream()
                .map(Directive.Published::version)
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/withdrawal", "/restoration", "/taking-back"})
    String back(@PathVariable long id) {
        return "redirect:/directives/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes after) {
        Editor.of(who, request).ifMay(directive(id));
        register.withdraw(id, revision, lastDay);
        after.addFlashAttribute("said", "directives.said.withdrawn");
        return back(id);
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable long id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes after) {
        Editor.of(who, request).ifMay(directive(id));
        register.restore(id, revision);
        after.addFlashAttribute("said", "directives.said.restored");
        return back(id);
    }

    /** Takes a version back that has not begun; what it said is in the form again. */
    @PostMapping("/taking-back")
    String takeBack(
            @PathVariable long id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes after) {
        Directive known = Editor.of(who, request).ifMay(directive(id));
        DirectiveVersion gone = register.takeBack(id, revision);
        after.addFlashAttribute(
                "typed", DirectiveForm.of(gone).owned(words.names().externalId(known.owner())));
        after.addFlashAttribute("said", "directives.said.taken-back");
        return "redirect:/directives/" + (gone.number() == 1 ? "new" : id + "/version");
    }

    private Directive directive(long id) {
        return directives.directive(id).orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(id)));
    }
}

package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.answer.Mistake;
import dev.floorseat.rules.answer.Mistakes;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directives with mistakes that wait for an answer: an executive's own, or all for CX leads; those due first first. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
class MistakesPage {

    private final Mistakes mistakes;
    private final Directives directives;
    private final People people;
    private final Dates dates;

    MistakesPage(Mistakes mistakes, Directives directives, People people, Dates dates) {
        this.mistakes = mistakes;
        this.directives = directives;
        this.people = people;
        this.dates = dates;
    }

    /**
     * A directive with open mistakes.
     *
     * @param count how many
     * @param due by when the first is answered, written for the reader
     */
    record Line(long directive, String name, String owner, int count, String due, boolean overdue) {}

    @GetMapping("/mistakes")
    String list(
            @RequestParam(defaultValue = "false") boolean overdue,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Map<Long, List<Mistake>> open = mistakes.open(who.personId()).stream()
                .collect(Collectors.groupingBy(Mistake::directive, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = open.entrySet().stream()
                .flatMap(each -> line(each.getKey(), each.getValue(), who, request, locale))
                .filter(line -> !overdue || line.overdue())
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("overdue", overdue);
        model.addAttribute("lead", request.isUserInRole("LEAD"));
        return "answers/mistakes";
    }

    private Stream<Line> line(
            long directive, List<Mistake> open, SignedIn who, HttpServletRequest request, Locale locale) {
        LocalDate today = dates.today();
        Optional<Directive> known = directives.directive(directive).filter(each -> OwnersOnly.may(each, who, request));
        return known
                .map(each -> new Line(
                        directive,
                        each.current(today).name(),
                        people.byId(each.owner()).map(Person::name).orElse("–"),
                        open.size(),
                        dates.day(open.get(0).due(), locale),
                        open.get(0).overdue(today)))
                .stream();
    }
}

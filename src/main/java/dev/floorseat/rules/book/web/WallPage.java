package dev.floorseat.rules.book.web;

import dev.floorseat.rules.book.Edition;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.rules.book.Wall;
import dev.floorseat.rules.book.WallLine;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for the wall, one side of A4: heard, and done. */
@Controller
@RequestMapping("/book/wall")
@PreAuthorize("isAuthenticated()")
class WallPage {

    /** For which times one may ask, in weeks. */
    private static final List<Integer> WEEKS = List.of(4, 13, 26, 52);

    /** More would not be read on a wall, nor fit on one side. */
    private static final int MOST = 8;

    /** Who reads what became of directives. */
    private static final List<String> ANNOUNCED_TO = List.of("EXECUTIVE", "MENTOR", "LEAD", "PLANNER");

    private final Wall wall;
    private final Editions editions;
    private final Dates dates;

    WallPage(Wall wall, Editions editions, Dates dates) {
        this.wall = wall;
        this.editions = editions;
        this.dates = dates;
    }

    /** A line as it is printed. */
    record Printed(WallLine line, String week, String from) {}

    @GetMapping
    String wall(@RequestParam(defaultValue = "13") int weeks, HttpServletRequest request, Model model, Locale locale) {
        int wanted = WEEKS.contains(weeks) ? weeks : 13;
        LocalDate today = dates.today();
        LocalDate since = today.minusWeeks(wanted);
        List<WallLine> lines = wall.since(since);
        model.addAttribute(
                "lines",
                lines.stream()
                        .limit(MOST)
                        .map(line -> new Printed(
                                line,
                                dates.span(line.week(), line.week().plusDays(6), locale),
                                dates.day(line.from(), locale)))
                        .toList());
        model.addAttribute("more", Math.max(0, lines.size() - MOST));
        model.addAttribute("announced", ANNOUNCED_TO.stream().anyMatch(request::isUserInRole));
        model.addAttribute("weeks", wanted);
        model.addAttribute("choices", WEEKS);
        model.addAttribute("period", dates.period(since, today, locale));
        model.addAttribute("today", dates.longDay(today, locale));
        model.addAttribute("edition", editions.newest().map(Edition::number).orElse(null));
        return "rules/wall";
    }
}

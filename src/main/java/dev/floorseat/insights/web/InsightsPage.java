package dev.floorseat.insights.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.OpenWords;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All insights, for CX leads: what keeps coming back stands in one list, by what they ask for. */
@Controller
@PreAuthorize("hasRole('LEAD')")
class InsightsPage {

    private static final int SIX_DAYS = 6;

    /**
     * A line of the list.
     *
     * @param last the week in which it came up last, such as "18 – 24 Jan 2027"; null: no note supports it
     */
    record Line(Insight insight, @Nullable String last) {}

    private final Insights insights;
    private final OpenWords openWords;
    private final Floor floor;
    private final Dates dates;

    InsightsPage(Insights insights, OpenWords openWords, Floor floor, Dates dates) {
        this.insights = insights;
        this.openWords = openWords;
        this.floor = floor;
        this.dates = dates;
    }

    @GetMapping("/insights")
    String list(
            FilterTyped typed,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        InsightList list = InsightList.of(insights, typed.filter(), page);
        Names names = Names.of(floor);
        model.addAttribute("typed", typed);
        model.addAttribute("list", list);
        model.addAttribute(
                "lines",
                openWords.of(list.insights(), who.personId()).stream()
                        .map(insight ->
                                new Line(insight, week(insight.evidence().last(), locale)))
                        .toList());
        model.addAttribute("states", InsightState.values());
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("queues", names.queues());
        model.addAttribute("sites", names.sites());
        return "insights/list";
    }

    private @Nullable String week(@Nullable LocalDate monday, Locale locale) {
        return monday == null ? null : dates.span(monday, monday.plusDays(SIX_DAYS), locale);
    }
}

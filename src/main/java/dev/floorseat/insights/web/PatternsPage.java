package dev.floorseat.insights.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.OpenWords;
import dev.floorseat.insights.pattern.Outstanding;
import dev.floorseat.insights.pattern.Patterns;
import dev.floorseat.insights.pattern.SegmentWish;
import dev.floorseat.insights.web.InsightDetail.Circumstances;
import dev.floorseat.people.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Patterns, for CX leads: which customers want what, and which circumstances go with which insight. */
@Controller
@PreAuthorize("hasRole('LEAD')")
class PatternsPage {

    private static final double PERCENT = 100;

    /**
     * A group of customers with what it wanted.
     *
     * @param shown whether numbers may be told
     * @param enough whether shares may be told
     */
    record Group(String segment, int contacts, int visits, boolean shown, boolean enough, List<Line> wishes) {}

    /**
     * What a group wanted.
     *
     * @param share in whole percent, with the ends of its interval
     */
    record Line(String wish, int wanted, int notes, long share, long from, long to) {}

    /** An insight with the circumstances with which it comes up most. */
    record With(Insight insight, List<Circumstances> circumstances) {}

    private final Patterns patterns;
    private final Outstanding outstanding;
    private final Insights insights;
    private final OpenWords openWords;
    private final EvidencePolicies policies;
    private final TagWords words;
    private final Floor floor;

    PatternsPage(
            Patterns patterns,
            Outstanding outstanding,
            Insights insights,
            OpenWords openWords,
            EvidencePolicies policies,
            TagWords words,
            Floor floor) {
        this.patterns = patterns;
        this.outstanding = outstanding;
        this.insights = insights;
        this.openWords = openWords;
        this.policies = policies;
        this.words = words;
        this.floor = floor;
    }

    @GetMapping("/insights/patterns")
    String show(
            @RequestParam(defaultValue = "") String queue,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        Names names = Names.of(floor);
        Map<String, List<SegmentWish>> found = patterns.bySegment(queue.isBlank() ? null : queue);
        var tags = outstanding.tags();
        model.addAttribute("queue", queue);
        model.addAttribute("queues", names.queues());
        model.addAttribute("fewest", policies.now().policy().patternContacts());
        model.addAttribute(
                "groups",
                found.entrySet().stream()
                        .map(each -> group(each.getKey(), each.getValue(), locale))
                        .toList());
        model.addAttribute(
                "withs",
                openWords.of(insights.of(tags.keySet()), who.personId()).stream()
                        .map(insight ->
                                new With(insight, words.of(tags.getOrDefault(insight.id(), List.of()), names, locale)))
                        .sorted(Comparator.comparing(
                                (With with) -> with.insight().words(), String.CASE_INSENSITIVE_ORDER))
                        .toList());
        return "insights/patterns";
    }

    private Group group(String segment, List<SegmentWish> wishes, Locale locale) {
        SegmentWish any = wishes.get(0);
        return new Group(
                words.segment(segment, locale),
                any.contacts(),
                any.visits(),
                any.shown(),
                any.enough(),
                wishes.stream().map(wish -> line(wish, locale)).toList());
    }

    private Line line(SegmentWish wish, Locale locale) {
        return new Line(
                words.wish(wish.wish(), locale),
                wish.wanted(),
                wish.notes(),
                Math.round(wish.share().share() * PERCENT),
                Math.round(wish.share().lower() * PERCENT),
                Math.round(wish.share().upper() * PERCENT));
    }
}

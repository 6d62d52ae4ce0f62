package dev.floorseat.rules.book.web;

import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.rules.RuleVersions;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One rule at an address that stays: what it says, or said last, and whether it still holds. */
@Controller
@RequestMapping("/book")
@PreAuthorize("isAuthenticated()")
class BookRulePage {

    private final PublishedRules rules;
    private final RuleVersions versions;
    private final BookLines lines;
    private final Dates dates;

    BookRulePage(PublishedRules rules, RuleVersions versions, BookLines lines, Dates dates) {
        this.rules = rules;
        this.versions = versions;
        this.lines = lines;
        this.dates = dates;
    }

    /** A version, and the day on which it was published. */
    record VersionLine(int number, String day) {}

    @GetMapping("/{rule}")
    String one(@PathVariable long rule, HttpServletRequest request, Model model, Locale locale) {
        BookReader reader = BookReader.of(request);
        PublishedRule published = rules.rule(rule)
                .filter(reader::opens)
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(rule)));
        List<RuleVersion> all = versions.of(rule);
        Rule known = published.rule();
        LocalDate over = known.withdrawnFrom();
        Long by = known.supersededBy();
        boolean worked = known.inForce(dates.today()) || known.state() == State.TRIAL;
        model.addAttribute("reader", reader);
        model.addAttribute("line", lines.of(List.of(published), locale).get(0));
        model.addAttribute("rule", known);
        // a draft may say something that nobody has published yet
        model.addAttribute("text", all.get(0).text());
        model.addAttribute("over", over == null ? null : dates.day(over, locale));
        model.addAttribute("successor", by == null ? null : rules.rule(by).orElse(null));
        model.addAttribute(
                "versions",
                all.stream()
                        .map(version -> new VersionLine(
                                version.number(), dates.day(version.at().atZone(dates.zone()), locale)))
                        .toList());
        model.addAttribute("tap", reader.mentor() && worked ? UUID.randomUUID().toString() : null);
        model.addAttribute(
                "discussed",
                reader.lead()
                        || known.state() == State.IN_FORCE
                        || (known.state().isPublic() && reader.floor()));
        return "rules/book-rule";
    }
}

package dev.floorseat.rules.book.web;

import dev.floorseat.rules.Chapter;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.rules.book.Edition;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.rules.book.search.RuleSearch;
import dev.floorseat.rules.book.search.RuleSearch.Found;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule book: what the floor works by today, chapter by chapter. */
@Controller
@RequestMapping("/book")
@PreAuthorize("isAuthenticated()")
class BookPage {

    /**
     * A chapter with its rules.
     *
     * @param chapter null: the rules that are in none
     */
    record Part(@Nullable Chapter chapter, List<BookLine> lines) {

        /** Where the page shows it. */
        public String anchor() {
            return chapter == null ? "other" : "chapter-" + chapter.id();
        }
    }

    /** Something people are asked about, and the words one knows it by. */
    record Asked(Matter matter, String words) {}

    private final PublishedRules rules;
    private final Lexicon lexicon;
    private final SmallKinds kinds;
    private final Chapters chapters;
    private final Editions editions;
    private final RuleSearch search;
    private final BookLines lines;
    private final Names names;
    private final Dates dates;

    BookPage(
            PublishedRules rules,
            Lexicon lexicon,
            SmallKinds kinds,
            Chapters chapters,
            Editions editions,
            RuleSearch search,
            BookLines lines,
            Names names,
            Dates dates) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.chapters = chapters;
        this.editions = editions;
        this.search = search;
        this.lines = lines;
        this.names = names;
        this.dates = dates;
    }

    @GetMapping
    String book(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(required = false) @Nullable Long chapter,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        BookReader reader = BookReader.of(request);
        LocalDate today = dates.today();
        boolean all = q.isBlank() && queue.isEmpty() && chapter == null;
        Optional<Found> found = q.isBlank() ? Optional.empty() : Optional.of(search.find(q));
        List<PublishedRule> book = rules.all();
        List<PublishedRule> shown = book.stream()
                .filter(each -> reader.finds(each.rule(), today))
                .filter(each -> queue.isEmpty() || each.rule().isFor(queue))
                .filter(each ->
                        chapter == null || chapter.equals(each.rule().place().chapter()))
                .filter(each -> found.isEmpty()
                        || found.get().rules().contains(each.rule().id()))
                .toList();
        List<BookLine> written = lines.of(shown, locale);
        model.addAttribute("reader", reader);
        model.addAttribute("parts", found.isPresent() ? List.of() : parts(written, all));
        model.addAttribute(
                "found", found.map(hits -> ranked(written, hits.rules())).orElse(null));
        model.addAttribute("count", shown.size());
        model.addAttribute("entries", entries(queue, chapter != null, found, today));
        model.addAttribute("asked", asked(book, reader, all));
        model.addAttribute("all", all);
        model.addAttribute("q", q.strip());
        model.addAttribute("queue", queue);
        model.addAttribute("chapter", chapter);
        model.addAttribute("queues", names.queues());
        model.addAttribute("chapters", chapters.all());
        edition(book, reader, model, locale);
        return "rules/book";
    }

    private void edition(List<PublishedRule> book, BookReader reader, Model model, Locale locale) {
        Optional<Edition> edition = editions.newest();
        int last = edition.map(Edition::number).orElse(0);
        model.addAttribute("edition", edition.orElse(null));
        edition.ifPresent(known -> {
            model.addAttribute("published", dates.longDay(known.at().atZone(dates.zone()), locale));
            model.addAttribute("changes", editions.countChanges(last, book));
        });
        model.addAttribute("next", reader.lead() ? last + 1 : null);
    }

    private List<Part> parts(List<BookLine> lines, boolean withEmpty) {
        List<Part> parts = new ArrayList<>();
        for (Chapter chapter : chapters.all()) {
            parts.add(new Part(chapter, in(lines, chapter)));
        }
        parts.add(new Part(null, in(lines, null)));
        return parts.stream()
                .filter(part -> !part.lines().isEmpty() || (withEmpty && part.chapter() != null && !lines.isEmpty()))
                .toList();
    }

    private static List<BookLine> in(List<BookLine> lines, @Nullable Chapter chapter) {
        return lines.stream()
                .filter(line -> Objects.equals(line.published().chapter().orElse(null), chapter))
                .toList();
    }

    private static List<BookLine> ranked(List<BookLine> lines, List<Long> order) {
        return lines.stream()
                .sorted(Comparator.comparingInt(
                        line -> order.indexOf(line.published().rule().id())))
                .toList();
    }

    private List<LexiconEntry> entries(String queue, boolean none, Optional<Found> found, LocalDate today) {
        return none
                ? List.of()
                : lexicon.all().stream()
                        .filter(entry -> entry.inForce(today) && (queue.isEmpty() || entry.isFor(queue)))
                        .filter(entry ->
                                found.isEmpty() || found.get().entries().contains(entry.id()))
                        .toList();
    }

    /** What those who would work by it are asked about. */
    private List<Asked> asked(List<PublishedRule> book, BookReader reader, boolean all) {
        return all && reader.floor()
                ? Stream.concat(
                                book.stream()
                                        .map(PublishedRule::rule)
                                        .filter(rule -> rule.state() == State.COMMENT)
                                        .map(rule -> new Asked(
                                                Matter.rule(rule.id()),
                                                rule.text().when())),
                                kinds.asked().stream().map(each -> new Asked(each.matter(), each.words())))
                        .toList()
                : List.of();
    }
}

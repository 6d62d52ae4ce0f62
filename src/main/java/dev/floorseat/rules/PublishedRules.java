package dev.floorseat.rules;

import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules the floor works by, with all that a book, a desk or a wall says of them. */
@Component
@Transactional(readOnly = true)
public class PublishedRules {

    private static final int WITHOUT_CHAPTER = Integer.MAX_VALUE;

    private final RuleRows rows;
    private final RuleVersions versions;
    private final RuleFeedback feedback;
    private final Credits credits;
    private final Chapters chapters;
    private final Charter charter;
    private final Dates dates;

    PublishedRules(
            RuleRows rows,
            RuleVersions versions,
            RuleFeedback feedback,
            Credits credits,
            Chapters chapters,
            Charter charter,
            Dates dates) {
        this.rows = rows;
        this.versions = versions;
        this.feedback = feedback;
        this.credits = credits;
        this.chapters = chapters;
        this.charter = charter;
        this.dates = dates;
    }

    /** The rules in force on a day, chapter by chapter, those without one last. */
    public List<PublishedRule> inForce(LocalDate day) {
        return read(rule -> rule.inForce(day));
    }

    /** The rules in force today. */
    public List<PublishedRule> inForce() {
        return inForce(dates.today());
    }

    /** The rules on trial or in force, on trial whether it has begun or not. */
    public List<PublishedRule> workedBy() {
        LocalDate today = dates.today();
        return read(rule -> rule.state() == Rule.State.TRIAL || rule.inForce(today));
    }

    /** All rules in whatever state; the version of one of which nothing was published is 0. */
    public List<PublishedRule> all() {
        return read(rule -> true);
    }

    /** One rule, in whatever state; its version is 0 while nothing of it was published. */
    public Optional<PublishedRule> rule(long number) {
        return read(rule -> rule.id() == number).stream().findFirst();
    }

    private List<PublishedRule> read(Predicate<Rule> which) {
        Map<Long, Integer> newest = versions.newest();
        Map<Long, Feedback> said = feedback.sums();
        Map<Long, List<Credit>> owed = credits.all();
        List<CharterStatement> statements = charter.all();
        Map<Long, Chapter> named = chapters.all().stream().collect(Collectors.toMap(Chapter::id, Function.identity()));
        return rows.all().stream()
                .filter(which)
                .map(rule -> new PublishedRule(
                        rule,
                        Optional.ofNullable(rule.place().chapter()).map(named::get),
                        statements.stream()
                                .filter(each ->
                                        each.holds() && rule.place().serves().contains(each.id()))
                                .toList(),
                        newest.getOrDefault(rule.id(), 0),
                        owed.getOrDefault(rule.id(), List.of()),
                        said.getOrDefault(rule.id(), Feedback.NONE)))
                .sorted(Comparator.comparingInt((PublishedRule published) ->
                                published.chapter().map(Chapter::place).orElse(WITHOUT_CHAPTER))
                        .thenComparing(published -> published.rule().text().when(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(published -> published.rule().id()))
                .toList();
    }
}

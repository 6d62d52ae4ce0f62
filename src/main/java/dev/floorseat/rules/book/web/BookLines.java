package dev.floorseat.rules.book.web;

import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.book.Confirming;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes rules as they stand in the book. */
@Component
class BookLines {

    private final Editions editions;
    private final Confirming confirming;
    private final Names names;
    private final Dates dates;

    BookLines(Editions editions, Confirming confirming, Names names, Dates dates) {
        this.editions = editions;
        this.confirming = confirming;
        this.names = names;
        this.dates = dates;
    }

    List<BookLine> of(List<PublishedRule> rules, Locale locale) {
        Map<String, String> queues = names.queues();
        Map<String, String> sites = names.sites();
        Map<Long, Integer> confirm = confirming.notes();
        Map<Long, Integer> since = editions.since();
        LocalDate today = dates.today();
        return rules.stream()
                .map(published -> {
                    Rule rule = published.rule();
                    LocalDate until = rule.verifiedUntil();
                    Trial trial = rule.state() == State.TRIAL ? rule.trial() : null;
                    return new BookLine(
                            published,
                            Names.of(rule.queues(), queues),
                            confirm.getOrDefault(rule.id(), 0),
                            since.get(rule.id()),
                            until == null || rule.state() != State.IN_FORCE ? null : dates.day(until, locale),
                            rule.isDue(today),
                            trial == null ? null : dates.period(trial.from(), trial.to(), locale),
                            trial == null ? List.of() : Names.of(trial.sites(), sites));
                })
                .toList();
    }
}

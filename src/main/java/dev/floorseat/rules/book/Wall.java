package dev.floorseat.rules.book;

import dev.floorseat.insights.Insight;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.book.WallLine.Done;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the floor said and what came of it, for the wall. Only what people have read with four eyes stands there: an insight by the title a
 * person gave it, else in the words of its rule, never in those of a note.
 */
@Component
@Transactional(readOnly = true)
public class Wall {

    private final PublishedRules rules;
    private final Confirming confirming;
    private final Announcements announcements;

    Wall(PublishedRules rules, Confirming confirming, Announcements announcements) {
        this.rules = rules;
        this.confirming = confirming;
        this.announcements = announcements;
    }

    /** What came of something since a day, the newest first. */
    public List<WallLine> since(LocalDate day) {
        Map<Long, Insight> insights = confirming.insights();
        return Stream.concat(
                        rules.workedBy().stream()
                                .flatMap(rule -> Optional.ofNullable(
                                        insights.get(rule.rule().id()))
                                        .flatMap(insight -> line(rule, insight))
                                        .stream()),
                        announcements.since(day).stream().map(Wall::line))
                .filter(line -> !line.from().isBefore(day))
                .sorted(Comparator.comparing(WallLine::from)
                        .reversed()
                        .thenComparing(WallLine::done)
                        .thenComparingLong(WallLine::number))
                .toList();
    }

    private static Optional<WallLine> line(PublishedRule published, Insight insight) {
        Rule rule = published.rule();
        Trial trial = rule.trial();
        LocalDate inForce = rule.inForceFrom();
        boolean tried = rule.state() == State.TRIAL;
        LocalDate from = tried && trial != null ? trial.from() : inForce;
        LocalDate first = insight.evidence().first();
        if (from == null || first == null) {
            return Optional.empty();
        }
        String title = insight.title();
        return Optional.of(new WallLine(
                tried ? Done.TRIAL : Done.RULE,
                title == null ? rule.text().when() : title,
                first,
                rule.text().act(),
                null,
                from,
                rule.id()));
    }

    private static WallLine line(Announcement announcement) {
        return new WallLine(
                announcement.after() == null ? Done.WITHDRAWN : Done.CHANGED,
                announcement.before().name(),
                announcement.announced().minusDays(announcement.days()),
                announcement.after() == null ? null : announcement.after().text(),
                announcement.answer().learned(),
                announcement.effect(),
                announcement.answer().id());
    }
}

package dev.floorseat.rules.conflict;

import dev.floorseat.database.Utc;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.conflict.Comparison.Order;
import dev.floorseat.rules.conflict.Conflict.Kind;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What in force seems to order the opposite of a rule. It never keeps a rule from moving on: a person looks, and a pair they judged to be
 * no conflict is not brought up again until one of the texts changes.
 */
@Component
@Transactional
public class Conflicts {

    private final RuleBook rules;
    private final Directives directives;
    private final Comparison comparison;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    Conflicts(RuleBook rules, Directives directives, Comparison comparison, JdbcClient jdbc, Dates dates, Clock clock) {
        this.rules = rules;
        this.directives = directives;
        this.comparison = comparison;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** Who judged, and about which texts. */
    private record Judged(String texts, String by) {}

    /** What in force seems to contradict a rule: what nobody has judged first. */
    @Transactional(readOnly = true)
    public List<Conflict> of(Rule rule) {
        LocalDate today = dates.today();
        Order own = Order.rule(rule.text().when(), rule.text().act(), rule.queues());
        Map<String, Judged> judged = judged(rule.id());
        List<Conflict> found = new ArrayList<>();
        for (Rule other : rules.all()) {
            if (other.id() != rule.id() && other.inForce(today)) {
                comparison
                        .between(
                                own,
                                Order.rule(other.text().when(), other.text().act(), other.queues()))
                        .map(why -> new Conflict(
                                Kind.RULE,
                                other.id(),
                                other.text().when(),
                                other.text().act(),
                                "/rules/" + other.id(),
                                why.shared(),
                                why.because(),
                                why.queues(),
                                by(judged.get(key(Kind.RULE, other.id())), texts(rule, said(other)))))
                        .ifPresent(found::add);
            }
        }
        for (DirectiveVersion other : directives.inForce(today)) {
            comparison
                    .between(own, Order.directive(other.name(), other.text(), other.queues()))
                    .map(why -> new Conflict(
                            Kind.DIRECTIVE,
                            other.directive(),
                            other.name(),
                            other.text(),
                            "/directives/" + other.directive(),
                            why.shared(),
                            why.because(),
                            why.queues(),
                            by(judged.get(key(Kind.DIRECTIVE, other.directive())), texts(rule, other.text()))))
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()))
                .toList();
    }

    /**
     * Somebody has looked: these two do not contradict each other.
     *
     * @throws Refusal if they do not look like it
     */
    public void dismiss(Rule rule, Kind kind, long other, String by) {
        Conflict conflict = of(rule).stream()
                .filter(each -> each.kind() == kind && each.other() == other)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("rules.conflict.gone"));
        String text = conflict.kind() == Kind.DIRECTIVE
                ? conflict.text()
                : said(rules.rule(other).orElseThrow());
        restore(rule, kind, other);
        jdbc.sql("""
                        insert into rules_no_conflict (rule, kind, other, texts, judged_at, judged_by) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rule.id(),
                        kind.name(),
                        other,
                        Digest.of(texts(rule, text)).bytes(),
                        Utc.column(clock.instant()),
                        by)
                .update();
    }

    /** Takes the judgement back. */
    public void restore(Rule rule, Kind kind, long other) {
        jdbc.sql("delete from rules_no_conflict where rule = ? and kind = ? and other = ?")
                .params(rule.id(), kind.name(), other)
                .update();
    }

    private Map<String, Judged> judged(long rule) {
        Map<String, Judged> judged = new HashMap<>();
        jdbc.sql("select kind, other, lower(hex(texts)) as texts, judged_by from rules_no_conflict where rule = ?")
                .param(rule)
                .query(row -> {
                    judged.put(
                            key(Kind.valueOf(row.getString("kind")), row.getLong("other")),
                            new Judged(row.getString("texts"), row.getString("judged_by")));
                });
        return judged;
    }

    private static @Nullable String by(@Nullable Judged judged, String texts) {
        return judged != null && judged.texts().equals(Digest.of(texts).hex()) ? judged.by() : null;
    }

    private static String key(Kind kind, long other) {
        return kind + "/" + other;
    }

    private static String said(Rule rule) {
        return rule.text().when() + "\n" + rule.text().act();
    }

    private static String texts(Rule rule, String other) {
        return said(rule) + "\n\n" + other;
    }
}

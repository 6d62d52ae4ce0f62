package dev.floorseat.rules.web;

import dev.floorseat.rules.CharterStatement;
import dev.floorseat.rules.Credit;
import dev.floorseat.rules.Feedback;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule for programs; {@code queues} that are empty mean all.
 *
 * @param version number of the newest version; 0: nothing of it was published
 * @param chapter its chapter's name; null: none
 * @param serves statements of the charter
 * @param credit whom it is owed to, as they chose
 * @param supersededBy id of the rule that took its place
 * @param proposal id of the proposal it came from, for CX leads
 */
record RuleView(
        String id,
        State state,
        String when,
        Set<String> queues,
        String act,
        @Nullable String limit,
        @Nullable String notWhen,
        @Nullable String wording,
        @Nullable String chapter,
        List<String> serves,
        int version,
        List<CreditView> credit,
        Feedback feedback,
        @Nullable LocalDate commentUntil,
        @Nullable TrialView trial,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate verifiedUntil,
        boolean due,
        @Nullable String supersededBy,
        @Nullable String proposal,
        long revision) {

    /** Whom a rule is owed to: a name, or a team by queue and site. */
    record CreditView(
            @Nullable String name,
            @Nullable String queue,
            @Nullable String site) {}

    /** How it is tried; {@code sites} that are empty mean all, {@code measure} null what the desk says. */
    record TrialView(
            Set<String> sites,
            LocalDate from,
            LocalDate to,
            @Nullable String measure) {

        static @Nullable TrialView of(@Nullable Trial trial) {
            return trial == null
                    ? null
                    : new TrialView(new TreeSet<>(trial.sites()), trial.from(), trial.to(), trial.measure());
        }
    }

    static RuleView of(PublishedRule published, LocalDate today, boolean lead) {
        Rule rule = published.rule();
        return new RuleView(
                Long.toString(rule.id()),
                rule.state(),
                rule.text().when(),
                new TreeSet<>(rule.queues()),
                rule.text().act(),
                rule.text().limit(),
                rule.text().notWhen(),
                rule.text().wording(),
                published.chapter().map(chapter -> chapter.name()).orElse(null),
                published.serves().stream().map(CharterStatement::statement).toList(),
                published.version(),
                published.credit().stream().map(RuleView::credit).toList(),
                published.feedback(),
                rule.commentUntil(),
                TrialView.of(rule.trial()),
                rule.inForceFrom(),
                rule.verifiedUntil(),
                rule.isDue(today),
                text(rule.supersededBy()),
                lead ? text(rule.proposal()) : null,
                rule.revision());
    }

    private static CreditView credit(Credit credit) {
        return new CreditView(credit.name(), credit.queue(), credit.site());
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }
}

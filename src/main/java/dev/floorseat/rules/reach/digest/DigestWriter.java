package dev.floorseat.rules.reach.digest;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.KeptPromises;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.rules.RuleVersions;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the seven days before a Monday brought. */
@Component
class DigestWriter {

    private final RuleBook rules;
    private final RuleVersions versions;
    private final WeekOfRules week;
    private final Directives directives;
    private final Announcements announcements;
    private final KeptPromises promises;
    private final Dates dates;

    DigestWriter(
            RuleBook rules,
            RuleVersions versions,
            WeekOfRules week,
            Directives directives,
            Announcements announcements,
            KeptPromises promises,
            Dates dates) {
        this.rules = rules;
        this.versions = versions;
        this.week = week;
        this.directives = directives;
        this.announcements = announcements;
        this.promises = promises;
        this.dates = dates;
    }

    List<DigestItem> write(LocalDate monday) {
        List<DigestItem> items = new ArrayList<>();
        Instant from = monday.minusWeeks(1).atStartOfDay(dates.zone()).toInstant();
        Instant to = monday.atStartOfDay(dates.zone()).toInstant();
        rules(monday, from, to, items);
        directives(monday, items);
        int kept = promises.count(from, to);
        if (kept > 0) {
            items.add(new DigestItem(Section.PROMISES, "", null, null, null, kept, true, null, null));
        }
        items.sort((one, other) -> one.section().compareTo(other.section()));
        return items;
    }

    private void rules(LocalDate monday, Instant from, Instant to, List<DigestItem> items) {
        Set<Long> rewritten = week.rewritten(from, to);
        Set<Long> asked = week.askedAbout(from, to);
        Set<Long> ended = week.ended(from, to);
        for (Rule rule : rules.all()) {
            LocalDate inForce = rule.inForceFrom();
            LocalDate until = rule.commentUntil();
            Trial trial = rule.trial();
            boolean tried =
                    rule.state() == State.TRIAL && trial != null && !trial.to().isBefore(monday);
            boolean holds = rule.inForce(monday);
            if (holds && inForce != null && inWeek(inForce, monday)) {
                items.add(rule(rule, rule.proposal() == null ? Section.RULES : Section.DONE, true));
            } else if ((holds || tried) && rewritten.contains(rule.id())) {
                changed(rule, from, to).ifPresent(items::add);
            } else if (rule.state().isOver() && ended.contains(rule.id())) {
                items.add(rule(rule, Section.OVER, true));
            }
            if (tried && trial != null) {
                items.add(rule(rule, Section.TRIAL, inWeek(trial.from(), monday)));
            }
            if (rule.state() == State.COMMENT && until != null && !until.isBefore(monday)) {
                items.add(new DigestItem(
                        Section.COMMENT,
                        title(rule.text()),
                        null,
                        null,
                        null,
                        null,
                        asked.contains(rule.id()),
                        path(rule),
                        until));
            }
        }
    }

    /** How a rule was before the week, and how it was at its end; empty: the same, or new. */
    private Optional<DigestItem> changed(Rule rule, Instant from, Instant to) {
        List<RuleVersion> all = versions.of(rule.id());
        Optional<RuleVersion> before =
                all.stream().filter(version -> version.at().isBefore(from)).findFirst();
        Optional<RuleVersion> after =
                all.stream().filter(version -> version.at().isBefore(to)).findFirst();
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().text().equals(after.get().text())) {
            return Optional.empty();
        }
        return Optional.of(new DigestItem(
                Section.CHANGED,
                title(after.get().text()),
                whole(before.get().text()),
                whole(after.get().text()),
                null,
                null,
                true,
                path(rule),
                null));
    }

    private static String title(RuleText text) {
        return text.when() + " → " + text.act();
    }

    /** All that a rule says, a line each. */
    private static String whole(RuleText text) {
        return Stream.of(title(text), text.limit(), text.notWhen(), text.wording())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String path(Rule rule) {
        return "/rules/" + rule.id();
    }

    private void directives(LocalDate monday, List<DigestItem> items) {
        Map<Long, Announcement> announced = new HashMap<>();
        announcements.all().stream()
                .filter(Announcement::holds)
                .forEach(each -> announced.putIfAbsent(key(each), each));
        for (Directive directive : directives.all()) {
            changed(directive, monday, announced).ifPresent(items::add);
            LocalDate last = directive.withdrawnAfter();
            if (last != null && inWeek(last.plusDays(1), monday)) {
                DirectiveVersion gone = directive.newest();
                items.add(directive(gone, null, announced.get(-directive.id())));
            }
        }
    }

    private static Optional<DigestItem> changed(
            Directive directive, LocalDate monday, Map<Long, Announcement> announced) {
        List<DirectiveVersion> versions =
                directive.versions().stream().map(Directive.Published::version).toList();
        for (int i = 0; i + 1 < versions.size(); i++) {
            DirectiveVersion after = versions.get(i);
            if (inWeek(after.from(), monday)) {
                return Optional.of(directive(versions.get(i + 1), after, announced.get(after.id())));
            }
        }
        return Optional.empty();
    }

    /** By the version it brought; a withdrawal by its directive, below nothing. */
    private static long key(Announcement each) {
        DirectiveVersion after = each.after();
        return after == null ? -each.answer().directive() : after.id();
    }

    private static DigestItem rule(Rule rule, Section section, boolean fresh) {
        return new DigestItem(section, title(rule.text()), null, null, null, null, fresh, path(rule), null);
    }

    private static DigestItem directive(
            DirectiveVersion before, @Nullable DirectiveVersion after, @Nullable Announcement announced) {
        return new DigestItem(
                Section.DIRECTIVES,
                after == null ? before.name() : after.name(),
                before.text(),
                after == null ? null : after.text(),
                announced == null ? null : announced.answer().learned(),
                null,
                true,
                announced == null
                        ? null
                        : "/announcements/" + announced.answer().id(),
                null);
    }

    private static boolean inWeek(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday.minusWeeks(1)) && day.isBefore(monday);
    }
}

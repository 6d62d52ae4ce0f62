package dev.floorseat.rules.reach.digest;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.KeptPromises;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the seven days before a Monday brought. */
@Component
class DigestWriter {

    private final RuleBook rules;
    private final Directives directives;
    private final Announcements announcements;
    private final KeptPromises promises;
    private final Dates dates;

    DigestWriter(
            RuleBook rules,
            Directives directives,
            Announcements announcements,
            KeptPromises promises,
            Dates dates) {
        this.rules = rules;
        this.directives = directives;
        this.announcements = announcements;
        this.promises = promises;
        this.dates = dates;
    }

    List<DigestItem> write(LocalDate monday) {
        List<DigestItem> items = new ArrayList<>();
        for (Rule rule : rules.all()) {
            LocalDate from = rule.inForceFrom();
            if (from != null && inWeek(from, monday) && rule.inForce(monday)) {
                items.add(rule(rule, rule.proposal() == null ? Section.RULES : Section.DONE, true));
            }
            Trial trial = rule.trial();
            if (rule.state() == Rule.State.TRIAL && trial != null && !trial.to().isBefore(monday)) {
                items.add(rule(rule, Section.TRIAL, inWeek(trial.from(), monday)));
            }
        }
        directives(monday, items);
        int kept = promises.count(
                monday.minusWeeks(1).atStartOfDay(dates.zone()).toInstant(),
                monday.atStartOfDay(dates.zone()).toInstant());
        if (kept > 0) {
            items.add(new DigestItem(Section.PROMISES, "", null, null, null, kept, true, null));
        }
        items.sort((one, other) -> one.section().compareTo(other.section()));
        return items;
    }

    private void directives(LocalDate monday, List<DigestItem> items) {
        Map<Long, Announcement> announced = new HashMap<>();
        announcements.all().forEach(each -> announced.putIfAbsent(key(each), each));
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
        List<DirectiveVersion> versions = directive.versions().stream()
                .map(Directive.Published::version)
                .toList();
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
        return new DigestItem(
                section,
                rule.text().when() + " → " + rule.text().act(),
                null,
                null,
                null,
                null,
                fresh,
                "/rules/" + rule.id());
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
                        : "/announcements/" + announced.answer().id());
    }

    private static boolean inWeek(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday.minusWeeks(1)) && day.isBefore(monday);
    }
}

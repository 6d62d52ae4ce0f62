package dev.floorseat.invites.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The smallest VTIMEZONE that is right for an event: two observances with a plain yearly rule each, or one where the zone no longer
 * changes. Outlook dislikes the full history that libraries write. Zones that have no such form are sent in UTC.
 */
final class ZoneForm {

    private static final Map<ZoneId, List<YearlyChange>> CHANGES = new ConcurrentHashMap<>();

    private ZoneForm() {}

    /**
     * The VTIMEZONE for an event.
     *
     * @return empty where UTC must be sent: the zone has no two-rule form, the form is not yet or no longer in force at the time of
     *     the event, or a wall time of the event happens twice
     */
    static Optional<VTimeZone> covering(ZoneId zone, Instant from, Instant to) {
        if (zone instanceof ZoneOffset
                || zone.getId().equals("UTC")
                || happensTwice(zone, from)
                || happensTwice(zone, to)) {
            return Optional.empty();
        }
        ZoneRules rules = zone.getRules();
        if (rules.nextTransition(from) == null) {
            return Optional.of(fixed(zone, rules.getOffset(from)));
        }
        List<YearlyChange> changes = CHANGES.computeIfAbsent(zone, ZoneForm::changesOf);
        return changes.size() == 2 && isRight(changes, rules, from) && isRight(changes, rules, to)
                ? Optional.of(yearly(zone, changes))
                : Optional.empty();
    }

    /** RFC 5545 section 3.3.5 means the first of two; ical.js, libical and python-icalendar take the second. */
    private static boolean happensTwice(ZoneId zone, Instant instant) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                        .size()
                > 1;
    }

    private static List<YearlyChange> changesOf(ZoneId zone) {
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        return rules.stream().map(YearlyChange::of).flatMap(Optional::stream).toList();
    }

    /** What a reader works out from the two rules, against the zone's own truth. */
    private static boolean isRight(List<YearlyChange> changes, ZoneRules rules, Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        Instant newest = Instant.MIN;
        ZoneOffset offset = ZoneOffset.UTC;
        for (int y = year - 1; y <= year + 1; y++) {
            for (YearlyChange change : changes) {
                Instant at = change.in(y);
                if (!at.isAfter(instant) && at.isAfter(newest)) {
                    newest = at;
                    offset = change.after();
                }
            }
        }
        return year > YearlyChange.FIRST_YEAR && offset.equals(rules.getOffset(instant));
    }

    private static VTimeZone fixed(ZoneId zone, ZoneOffset offset) {
        Standard standard = new Standard();
        describe(standard, LocalDateTime.of(YearlyChange.FIRST_YEAR, 1, 1, 0, 0), offset, offset);
        return zone(zone, List.of(standard));
    }

    private static VTimeZone yearly(ZoneId zone, List<YearlyChange> changes) {
        return zone(zone, changes.stream().map(ZoneForm::observance).toList());
    }

    private static Observance observance(YearlyChange change) {
        Observance observance = change.toDaylight() ? new Daylight() : new Standard();
        describe(observance, change.wallIn(YearlyChange.FIRST_YEAR), change.before(), change.after());
        observance.add(new RRule<>(change.rule()));
        return observance;
    }

    private static void describe(Observance observance, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
    }

    private static VTimeZone zone(ZoneId zone, List<Observance> observances) {
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }
}

package dev.floorseat.insights.web.triage;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.insights.triage.Leads;
import dev.floorseat.insights.triage.LooksLike;
import dev.floorseat.insights.triage.LooksLike.Alike;
import dev.floorseat.insights.triage.LooksLike.Other;
import dev.floorseat.insights.triage.Promotion;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageAct;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.insights.triage.Triaged;
import dev.floorseat.web.Dates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of an insight in triage. */
@Component
class InboxDetails {

    private static final int MOST = 5;
    private static final int SIX_DAYS = 6;

    private final Insights insights;
    private final Triage triage;
    private final LooksLike looksLike;
    private final Leads leads;
    private final Promotion promotion;
    private final Sayable sayable;
    private final Floor floor;
    private final Dates dates;

    InboxDetails(
            Insights insights,
            Triage triage,
            LooksLike looksLike,
            Leads leads,
            Promotion promotion,
            Sayable sayable,
            Floor floor,
            Dates dates) {
        this.insights = insights;
        this.triage = triage;
        this.looksLike = looksLike;
        this.leads = leads;
        this.promotion = promotion;
        this.sayable = sayable;
        this.floor = floor;
        this.dates = dates;
    }

    /**
     * The insight as a reader sees it.
     *
     * @param find words of an insight to merge into; null: what looks alike is shown
     */
    Detail of(Insight insight, Triaged triaged, Set<Long> blind, @Nullable String find, Locale locale) {
        Alike alike = looksLike.of(insight, sayable.words(insight, blind), blind, MOST);
        List<Other> others = find == null ? alike.insights() : looksLike.find(insight.id(), find, MOST);
        List<Detail.Note> notes = notes(insight, blind, locale);
        LocalDate until = triaged.until();
        LocalDate due = triaged.due();
        String owner = triaged.owner();
        String acting = owner == null ? null : leads.acting(owner);
        return new Detail(
                insight,
                triaged,
                sayable.words(insight, blind),
                triaged.overdue(dates.today()),
                due == null || triaged.state() != TriageState.ACKNOWLEDGED ? null : dates.day(due, locale),
                until == null ? null : dates.day(until, locale),
                notes,
                insight.notes().size() - notes.size(),
                others.stream().map(other -> candidate(other, blind)).toList(),
                alike.rules(),
                history(insight.id(), locale),
                triaged.state() == TriageState.PROMOTED ? promotion.path(insight.id()) : null,
                acting == null || acting.equals(owner) ? null : acting);
    }

    private Detail.Candidate candidate(Other other, Set<Long> blind) {
        Insight insight = other.insight();
        return new Detail.Candidate(
                insight.id().value(),
                sayable.words(insight, blind),
                other.shared(),
                insight.evidence().supporting(),
                insight.evidence().contradicting());
    }

    private List<Detail.Note> notes(Insight insight, Set<Long> blind, Locale locale) {
        Map<Long, Boolean> against =
                insights.links(insight.id()).stream().collect(Collectors.toMap(Link::note, Link::contradicts));
        Map<String, String> sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::name));
        Map<String, String> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::name));
        return sayable.notes(insight, blind).stream()
                .map(note -> new Detail.Note(
                        note.id(),
                        note.kind(),
                        note.situation(),
                        note.action(),
                        sites.getOrDefault(note.site(), note.site()),
                        queues.getOrDefault(note.queue(), note.queue()),
                        week(note.occurredAt(), locale),
                        against.getOrDefault(note.id(), false)))
                .toList();
    }

    private String week(Instant moment, Locale locale) {
        LocalDate monday = LocalDate.ofInstant(moment, dates.zone()).with(DayOfWeek.MONDAY);
        return dates.span(monday, monday.plusDays(SIX_DAYS), locale);
    }

    private List<Detail.Done> history(InsightId insight, Locale locale) {
        List<Detail.Done> history = new ArrayList<>();
        boolean last = true;
        for (TriageAct act : triage.history(insight)) {
            boolean cameIn = !act.before().insight().equals(insight);
            LocalDate until = act.until();
            history.add(new Detail.Done(
                    act,
                    cameIn,
                    at(act, locale),
                    until == null ? null : dates.day(until, locale),
                    (last || cameIn) && act.canBeUndone()));
            last = last && (cameIn || act.undone());
        }
        return history;
    }

    /** What evidence did it does the moment both debriefs are there: of that only the week is told, as of notes. */
    private String at(TriageAct act, Locale locale) {
        boolean byEvidence =
                act.by() == null && (act.kind() == TriageAct.Kind.PROMOTED || act.kind() == TriageAct.Kind.RETURNED);
        return byEvidence ? week(act.at(), locale) : dates.moment(act.at(), locale);
    }
}

package dev.floorseat.insights.web.triage;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.grouping.Suggestions;
import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.insights.triage.Inbox;
import dev.floorseat.insights.triage.InboxFilter;
import dev.floorseat.insights.triage.Leads;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.insights.triage.Triaged;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of the inbox together: the list, and beside it the insight that is open. */
@Component
class InboxModel {

    /** How many a page shows; who has more narrows down. */
    static final int MOST = 100;

    /**
     * A line of the list.
     *
     * @param words what it is called; null: kept from the reader
     */
    record Line(
            Insight insight,
            Triaged triaged,
            boolean overdue,
            @Nullable String words,
            boolean chosen) {}

    /**
     * What was typed and could not be done.
     *
     * @param stale whether somebody else was faster, so that what they did is shown beside it
     */
    record Kept(ActTyped typed, FormFaults faults, boolean stale) {

        static final Kept NOTHING = new Kept(ActTyped.NOTHING, FormFaults.NONE, false);
    }

    private final Inbox inbox;
    private final Triage triage;
    private final Insights insights;
    private final InboxDetails details;
    private final Sayable sayable;
    private final Leads leads;
    private final Suggestions suggestions;
    private final Floor floor;
    private final Dates dates;

    InboxModel(
            Inbox inbox,
            Triage triage,
            Insights insights,
            InboxDetails details,
            Sayable sayable,
            Leads leads,
            Suggestions suggestions,
            Floor floor,
            Dates dates) {
        this.inbox = inbox;
        this.triage = triage;
        this.insights = insights;
        this.details = details;
        this.sayable = sayable;
        this.leads = leads;
        this.suggestions = suggestions;
        this.floor = floor;
        this.dates = dates;
    }

    /** The template with all it needs. */
    String page(InboxTyped typed, Kept kept, SignedIn who, Model model, Locale locale) {
        Set<Long> blind = sayable.blind(who);
        InboxFilter filter = typed.filter(leads, who.account());
        List<Inbox.Entry> entries = inbox.find(filter, MOST);
        Map<InsightId, String> words =
                sayable.words(entries.stream().map(Inbox.Entry::insight).toList(), blind);
        List<Line> lines = entries.stream()
                .map(entry -> new Line(
                        entry.insight(),
                        entry.triaged(),
                        entry.overdue(),
                        words.get(entry.insight().id()),
                        kept.typed()
                                .chosen()
                                .contains(entry.insight().id().value() + ":"
                                        + entry.triaged().revision())))
                .toList();
        long asked = typed.open();
        long open = asked > 0 || lines.isEmpty()
                ? asked
                : lines.get(0).insight().id().value();
        model.addAttribute("typed", typed);
        model.addAttribute("kept", kept);
        model.addAttribute("lines", lines);
        model.addAttribute("opened", asked > 0);
        model.addAttribute("open", open);
        model.addAttribute("detail", open <= 0 ? null : detail(new InsightId(open), typed, blind, locale));
        model.addAttribute("count", inbox.count(filter));
        model.addAttribute("overdueCount", inbox.count(overdue(filter)));
        model.addAttribute("suggested", suggestions.count());
        model.addAttribute("anything", inbox.count(everything()) > 0);
        model.addAttribute("states", TriageState.values());
        model.addAttribute("reasons", DeclineReason.values());
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("sites", floor.sites());
        model.addAttribute(
                "queues",
                floor.queues().stream()
                        .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        model.addAttribute("leads", leads.all());
        model.addAttribute("tomorrow", dates.today().plusDays(1));
        model.addAttribute("inAWeek", dates.today().plusWeeks(1));
        model.addAttribute("longestWords", Triage.LONGEST_WORDS);
        return "triage/inbox";
    }

    private @Nullable Detail detail(InsightId asked, InboxTyped typed, Set<Long> blind, Locale locale) {
        InsightId id = insights.where(asked).orElse(null);
        Insight insight = id == null ? null : insights.of(id).orElse(null);
        Triaged triaged = id == null ? null : triage.of(id).orElse(null);
        return insight == null || triaged == null
                ? null
                : details.of(insight, triaged, blind, InboxTyped.said(typed.find()), locale);
    }

    /** What insights are called, for a reader. */
    String names(List<InsightId> ids, SignedIn who) {
        Set<Long> blind = sayable.blind(who);
        return insights.of(ids).stream()
                .map(insight -> Objects.requireNonNullElse(sayable.words(insight, blind), "…"))
                .collect(Collectors.joining(" · "));
    }

    /** The insight to open after this one is done with: the next of the list, else the one before; 0: none. */
    long next(InboxTyped typed, long done, SignedIn who) {
        List<Long> ids = inbox.find(typed.filter(leads, who.account()), MOST).stream()
                .map(entry -> entry.insight().id().value())
                .toList();
        int at = ids.indexOf(done);
        if (at < 0 || ids.size() == 1) {
            return 0;
        }
        return Objects.requireNonNull(ids.get(at + 1 < ids.size() ? at + 1 : at - 1));
    }

    private static InboxFilter overdue(InboxFilter filter) {
        return new InboxFilter(
                InboxFilter.OPEN, filter.owners(), filter.queue(), filter.site(), filter.kind(), true, filter.text());
    }

    private static InboxFilter everything() {
        return new InboxFilter(Set.of(TriageState.values()), null, null, null, null, false, null);
    }
}

package dev.floorseat.rules.proposal;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.proposal.Proposal.State;
import dev.floorseat.web.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notes beside a proposal: while it is open those of its insight as it is, afterwards those it was decided upon. Authors are looked at
 * to keep them from deciding upon their own, and never told.
 */
@Component
class ProposalNotes {

    private final Insights insights;
    private final SharedFieldNotes notes;
    private final JdbcClient jdbc;
    private final Dates dates;

    ProposalNotes(Insights insights, SharedFieldNotes notes, JdbcClient jdbc, Dates dates) {
        this.insights = insights;
        this.notes = notes;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Which notes of an insight there are, and whether they speak against the others. */
    Map<Long, Boolean> of(InsightId insight) {
        InsightId live = insights.where(insight).orElse(insight);
        return insights.links(live).stream()
                .collect(Collectors.toMap(Link::note, Link::contradicts, (one, other) -> one, LinkedHashMap::new));
    }

    /** The notes that speak for an insight. */
    List<FieldNote> supporting(InsightId insight) {
        Map<Long, Boolean> linked = of(insight);
        return notes.of(linked.keySet()).stream()
                .filter(note -> !linked.getOrDefault(note.id(), false))
                .toList();
    }

    /** All shared notes. */
    List<FieldNote> all() {
        return notes.all();
    }

    /** Keeps which notes a proposal is decided upon. */
    void keep(ProposalId proposal, InsightId insight) {
        jdbc.sql("delete from rules_proposal_note where proposal = ?")
                .param(proposal.value())
                .update();
        of(insight)
                .forEach((note, contradicts) -> jdbc.sql(
                                "insert into rules_proposal_note (proposal, note, contradicts) values (?, ?, ?)")
                        .params(proposal.value(), note, contradicts)
                        .update());
    }

    private Map<Long, Boolean> of(Proposal proposal) {
        if (proposal.state() == State.OPEN) {
            return of(proposal.insight());
        }
        Map<Long, Boolean> kept = new LinkedHashMap<>();
        jdbc.sql("select note, contradicts from rules_proposal_note where proposal = ?")
                .param(proposal.id().value())
                .query(row -> {
                    kept.put(row.getLong("note"), row.getBoolean("contradicts"));
                });
        return kept;
    }

    /** Whether somebody wrote one of the notes. */
    boolean isAuthor(InsightId insight, PersonId person) {
        List<Long> noted = insights.where(insight)
                .flatMap(insights::of)
                .map(Insight::notes)
                .orElse(List.of());
        return notes.of(noted).stream().anyMatch(note -> note.author().equals(person));
    }

    boolean isAuthor(Proposal proposal, PersonId person) {
        return notes.of(of(proposal).keySet()).stream()
                .anyMatch(note -> note.author().equals(person));
    }

    /**
     * The notes as a reader may see them: of a visit of their own nothing before both have written.
     *
     * @param reader null: nobody who has visits
     */
    List<NoteBeside> beside(Proposal proposal, @Nullable PersonId reader) {
        Map<Long, Boolean> linked = of(proposal);
        Set<Long> blind = reader == null ? Set.of() : notes.blind(reader);
        return notes.of(linked.keySet()).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .map(note -> new NoteBeside(
                        note.id(),
                        note.kind(),
                        note.situation(),
                        note.action(),
                        LocalDate.ofInstant(note.occurredAt(), dates.zone()).with(DayOfWeek.MONDAY),
                        note.site(),
                        note.queue(),
                        linked.getOrDefault(note.id(), false)))
                .toList();
    }
}

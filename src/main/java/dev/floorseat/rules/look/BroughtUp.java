package dev.floorseat.rules.look;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.ProposalId;
import dev.floorseat.rules.proposal.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The notes that brought something up, and who was there. */
@Component
class BroughtUp {

    private final Proposals proposals;
    private final Insights insights;
    private final SharedFieldNotes notes;
    private final Appointments appointments;

    BroughtUp(Proposals proposals, Insights insights, SharedFieldNotes notes, Appointments appointments) {
        this.proposals = proposals;
        this.insights = insights;
        this.notes = notes;
        this.appointments = appointments;
    }

    /** The notes of the insight a rule came from; none where it was written by hand. */
    List<FieldNote> by(Rule rule) {
        Long proposal = rule.proposal();
        return proposal == null
                ? List.of()
                : proposals
                        .of(new ProposalId(proposal))
                        .map(Proposal::insight)
                        .map(this::by)
                        .orElse(List.of());
    }

    private List<FieldNote> by(InsightId insight) {
        InsightId live = insights.where(insight).orElse(insight);
        return notes.of(insights.links(live).stream().map(Link::note).toList());
    }

    /**
     * The executives of the visits at which notes were written, whichever of the two wrote: planners read who is not to look, and must
     * not learn from it who wrote.
     */
    Set<PersonId> executives(Collection<FieldNote> written) {
        return written.stream()
                .flatMap(note -> appointments.lastOf(note.visit(), note.author()).stream())
                .map(Appointment::executive)
                .collect(Collectors.toSet());
    }
}

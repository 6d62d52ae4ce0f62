package dev.floorseat.rules.proposal;

/**
 * Names a proposal.
 *
 * @param value the row's number, above 0
 */
public record ProposalId(long value) {

    /** Refuses numbers that no row has. */
    public ProposalId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a proposal's number: " + value);
        }
    }
}

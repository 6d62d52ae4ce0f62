package dev.floorseat.rules;

/**
 * What rules are for: a statement of intent.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param statement at most 200 characters
 * @param review how far it has come
 */
public record CharterStatement(long id, long revision, String statement, Review review) implements Reviewed {

    @Override
    public Matter matter() {
        return Matter.statement(id);
    }

    @Override
    public String words() {
        return statement;
    }

    /** Whether rules can serve it today. */
    public boolean holds() {
        return review.holds();
    }
}

package dev.floorseat.rules;

/**
 * How often those at the desk said a rule worked or did not. Counted by rule and week; who said what is nowhere.
 *
 * @param worked times
 * @param didNot times
 */
public record Feedback(int worked, int didNot) {

    /** Nobody has said anything. */
    public static final Feedback NONE = new Feedback(0, 0);

    /** How often something was said. */
    public int all() {
        return worked + didNot;
    }
}

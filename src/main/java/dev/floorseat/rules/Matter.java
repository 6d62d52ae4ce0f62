package dev.floorseat.rules;

import dev.floorseat.web.Refusal;

/**
 * What is commented on before it comes in force.
 *
 * @param number among those of its kind
 */
public record Matter(Kind kind, long number) {

    private static final String WAITS = "approved_by is null and not withdrawn";
    private static final String SHOWN = "not withdrawn and (approved_by is not null or comment_until is not null)";

    /** Of what kind it is. */
    public enum Kind {
        /** A rule. */
        RULE(
                "rules_rule",
                "rule",
                "state = 'COMMENT'",
                "state in ('COMMENT', 'TRIAL', 'IN_FORCE')",
                "/rules/",
                "rules.no-such"),
        /** An entry of the lexicon. */
        ENTRY("rules_lexicon", "entry", WAITS, SHOWN, "/rules/lexicon/", "rules.no-such-entry"),
        /** A statement of the charter. */
        STATEMENT("rules_charter", "statement", WAITS, SHOWN, "/rules/charter/", "rules.no-such-statement");

        /** Where it is kept. */
        final String table;

        /** Names it beside a comment. */
        final String column;

        /** True of those that wait for comments. */
        final String asked;

        /** True of those that people on the floor see. */
        final String shown;

        private final String path;
        private final String none;

        Kind(String table, String column, String asked, String shown, String path, String none) {
            this.table = table;
            this.column = column;
            this.asked = asked;
            this.shown = shown;
            this.path = path;
            this.none = none;
        }
    }

    /** A rule. */
    public static Matter rule(long number) {
        return new Matter(Kind.RULE, number);
    }

    /** An entry of the lexicon. */
    public static Matter entry(long number) {
        return new Matter(Kind.ENTRY, number);
    }

    /** A statement of the charter. */
    public static Matter statement(long number) {
        return new Matter(Kind.STATEMENT, number);
    }

    /** The page about it. */
    public String path() {
        return kind.path + number;
    }

    /** There is none, or not for who asks. */
    public Refusal none() {
        return Refusal.notFound(kind.none, Long.toString(number));
    }
}

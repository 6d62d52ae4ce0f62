package dev.floorseat.insights;

import java.util.List;

/** What is known already. Declared here so that notes can be held against it, told by the module that owns the rules. */
public interface KnownRules {

    /** The rules in force today. */
    List<RuleText> inForce();

    /**
     * A rule in force.
     *
     * @param id its number
     * @param words when and what to do, in one text
     * @param path its page, such as {@code /rules/7}
     */
    record RuleText(long id, String words, String path) {}
}

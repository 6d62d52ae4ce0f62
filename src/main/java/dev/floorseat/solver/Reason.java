package dev.floorseat.solver;

/**
 * Why a visit has no place: a rule that stands against some of the slots of its length. A slot counts under each rule it would break.
 *
 * @param rule the rule
 * @param slots against how many slots it stands
 * @param of how many slots of the visit's length there are
 */
public record Reason(Rule rule, int slots, int of) {}

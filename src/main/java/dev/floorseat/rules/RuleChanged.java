package dev.floorseat.rules;

import dev.floorseat.rules.Rule.State;
import org.jspecify.annotations.Nullable;

/**
 * A rule was written, rewritten or moved on. Told in the transaction that did it.
 *
 * @param rule its number
 * @param from where it stood; null: it is new
 * @param to where it stands; the same where its text, scope or place changed
 */
public record RuleChanged(long rule, @Nullable State from, State to) {}

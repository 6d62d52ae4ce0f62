package dev.floorseat.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who would work by a rule, an entry of the lexicon or a statement of the charter says of it.
 *
 * @param id its number
 * @param matter what it is about
 * @param mine whether the reader wrote it; nobody is told who else did
 * @param voice as what they speak
 * @param text what they say
 * @param at when
 * @param answer of a CX lead; null: none so far
 * @param answeredBy the account that answered; null: none did
 */
public record RuleComment(
        long id,
        Matter matter,
        boolean mine,
        Voice voice,
        Kind kind,
        String text,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredBy) {

    /** As what somebody speaks. */
    public enum Voice {
        /** As somebody at the desk. */
        MENTOR,
        /** As an executive. */
        EXECUTIVE
    }

    /** What a comment asks for. */
    public enum Kind {
        /** To be read. */
        COMMENT,
        /** To be answered before that moves on. */
        OBJECTION
    }

    /** Whether what it is about cannot move on before it is answered. */
    public boolean isOpen() {
        return kind == Kind.OBJECTION && answer == null;
    }
}

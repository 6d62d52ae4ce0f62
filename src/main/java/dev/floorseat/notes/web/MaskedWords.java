package dev.floorseat.notes.web;

import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Masks;
import dev.floorseat.web.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Masked texts for pages, in the reader's words. */
@Component
class MaskedWords {

    /** Characters the guard looks at before anybody has counted those of the field: more than any field takes. */
    static final int LONGEST = 4000;

    private final CompanyGuard guard;
    private final MessageSource messages;

    MaskedWords(CompanyGuard guard, MessageSource messages) {
        this.guard = guard;
        this.messages = messages;
    }

    /** Masks any text for this reader, but leaves one as it is that no field takes. */
    UnaryOperator<String> masking(Locale locale) {
        return text ->
                text.length() > LONGEST ? text : Masks.masked(text, guard.now().in(text), words(locale));
    }

    /** The texts a refusal offers, by field; empty where it offers none. */
    Map<String, String> offered(Refusal refusal, Locale locale) {
        Refusal.Offer offer = refusal.offers().get(Masks.NAME);
        return offer instanceof Masks masks ? masks.in(words(locale)) : Map.of();
    }

    private UnaryOperator<String> words(Locale locale) {
        return key -> messages.getMessage(key, null, locale);
    }
}

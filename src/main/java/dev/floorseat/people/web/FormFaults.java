package dev.floorseat.people.web;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * What is wrong with a form, in the reader's words.
 *
 * @param at by field: the pointer of the fault without its first slash
 * @param all what is wrong with the form as a whole; empty: nothing
 */
record FormFaults(Map<String, String> at, String all) {

    static final FormFaults NONE = new FormFaults(Map.of(), "");

    static FormFaults of(Refusal refusal, MessageSource messages, Locale locale) {
        Map<String, String> at = new LinkedHashMap<>();
        for (Fault fault : refusal.faults()) {
            String pointer = fault.pointer();
            if (pointer != null) {
                at.putIfAbsent(
                        pointer.substring(1),
                        messages.getMessage(fault.key(), fault.arguments().toArray(), locale));
            }
        }
        return new FormFaults(
                at, messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale));
    }
}

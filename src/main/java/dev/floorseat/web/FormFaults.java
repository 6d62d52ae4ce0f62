package dev.floorseat.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/**
 * What is wrong with a form, in the reader's words.
 *
 * @param at by field: the pointer of the fault without its first slash
 * @param all what is wrong with the form as a whole; empty: nothing, or the fields say it
 */
public record FormFaults(Map<String, String> at, String all) {

    /** A form with which nothing is wrong. */
    public static final FormFaults NONE = new FormFaults(Map.of(), "");

    /** What a refusal says of a form. */
    public static FormFaults of(Refusal refusal, MessageSource messages, Locale locale) {
        return new FormFaults(
                at(refusal.faults(), messages, locale),
                messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale));
    }

    /**
     * Lays out what was typed wrong to be shown once more: {@code typed} as it came and {@code faults} with what is wrong.
     *
     * @throws Refusal the very one, if what was typed is not the reason
     */
    public static void showAgain(
            Refusal refused,
            Object typed,
            HttpServletResponse response,
            Model model,
            MessageSource messages,
            Locale locale) {
        if (refused.kind() != Refusal.Kind.UNUSABLE) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", of(refused, messages, locale));
    }

    /** Faults by field; of several at one field the first. */
    public static Map<String, String> at(List<Fault> faults, MessageSource messages, Locale locale) {
        Map<String, String> at = new LinkedHashMap<>();
        for (Fault fault : faults) {
            String pointer = fault.pointer();
            if (pointer != null) {
                at.putIfAbsent(
                        pointer.substring(1),
                        messages.getMessage(fault.key(), fault.arguments().toArray(), locale));
            }
        }
        return at;
    }
}

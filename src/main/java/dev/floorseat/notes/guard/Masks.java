package dev.floorseat.notes.guard;

import dev.floorseat.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Texts the guard stopped, offered masked: by field, with words in the reader's language in the place of what was found. */
public final class Masks implements Refusal.Offer {

    /** Under which name a refusal offers them. */
    public static final String NAME = "masked";

    private record Stopped(String text, List<Finding> findings) {}

    private final Map<String, Stopped> stopped = new LinkedHashMap<>();

    /**
     * Adds a text that was stopped.
     *
     * @param pointer JSON pointer to its field, such as {@code /text}
     * @param findings what the guard found in it
     */
    public void add(String pointer, String text, List<Finding> findings) {
        stopped.put(pointer.substring(1), new Stopped(text, List.copyOf(findings)));
    }

    @Override
    public Map<String, String> in(UnaryOperator<String> words) {
        Map<String, String> masked = new LinkedHashMap<>();
        stopped.forEach((field, text) -> masked.put(field, masked(text.text(), text.findings(), words)));
        return masked;
    }

    /**
     * One text masked.
     *
     * @param words gives the message of a key in the reader's language
     */
    public static String masked(String text, List<Finding> findings, UnaryOperator<String> words) {
        return PersonalData.masked(text, findings, kind -> "[" + words.apply("notes.mask." + kind) + "]");
    }
}

package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.rules.CharterStatement;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.web.Dates;
import dev.floorseat.web.TextDifference;
import dev.floorseat.web.TextDifference.Kind;
import dev.floorseat.web.TextDifference.Part;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry of the lexicon or a statement of the charter says, field by field, and how one became another. */
@Component
class ReviewFields {

    private final Floor floor;
    private final Dates dates;
    private final MessageSource messages;

    ReviewFields(Floor floor, Dates dates, MessageSource messages) {
        this.floor = floor;
        this.dates = dates;
        this.messages = messages;
    }

    /** A field, by the key of its name. */
    record Field(String name, List<Part> parts) {}

    /** All that it says. */
    List<Field> of(Reviewed one, Locale locale) {
        return read(one, locale).entrySet().stream()
                .map(field -> new Field(field.getKey(), TextDifference.between(field.getValue(), field.getValue())))
                .filter(field -> !field.parts().isEmpty())
                .toList();
    }

    /** Where it differs from what it takes the place of. */
    List<Field> between(Reviewed older, Reviewed newer, Locale locale) {
        Map<String, String> before = read(older, locale);
        return read(newer, locale).entrySet().stream()
                .map(field -> new Field(
                        field.getKey(),
                        TextDifference.between(before.getOrDefault(field.getKey(), ""), field.getValue())))
                .filter(field -> field.parts().stream().anyMatch(part -> part.kind() != Kind.SAME))
                .toList();
    }

    /** When one speaks by it, such as "1 Feb 2027 – 3 Mar 2027", or the first day only. */
    String period(LexiconText text, Locale locale) {
        LocalDate to = text.to();
        return to == null ? dates.day(text.from(), locale) : dates.period(text.from(), to, locale);
    }

    private Map<String, String> read(Reviewed one, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (one instanceof LexiconEntry entry) {
            LexiconText text = entry.text();
            List<String> queues = QueueNames.of(floor).of(entry.queues());
            fields.put("rules.say", text.say());
            fields.put("rules.instead-of", text.insteadOf());
            fields.put("rules.reason", RuleForm.or(text.reason()));
            fields.put("rules.kind", messages.getMessage("rules.kind." + text.kind(), null, locale));
            fields.put(
                    "rules.for",
                    queues.isEmpty()
                            ? messages.getMessage("directives.all-queues", null, locale)
                            : String.join(", ", queues));
            fields.put("rules.from", period(text, locale));
        } else if (one instanceof CharterStatement statement) {
            fields.put("rules.charter.statement", statement.statement());
        }
        return fields;
    }
}

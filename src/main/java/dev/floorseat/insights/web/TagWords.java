package dev.floorseat.insights.web;

import dev.floorseat.insights.pattern.Nest;
import dev.floorseat.insights.pattern.Tag;
import dev.floorseat.insights.pattern.TagRule;
import dev.floorseat.insights.web.InsightDetail.Circumstances;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says circumstances in the reader's words. */
@Component
class TagWords {

    private final MessageSource messages;

    TagWords(MessageSource messages) {
        this.messages = messages;
    }

    List<Circumstances> of(List<Nest> nests, Names names, Locale locale) {
        return nests.stream()
                .map(nest -> circumstances(
                        nest.head(),
                        nest.within().stream()
                                .map(rule -> circumstances(rule, List.of(), names, locale))
                                .toList(),
                        names,
                        locale))
                .toList();
    }

    private Circumstances circumstances(TagRule rule, List<Circumstances> within, Names names, Locale locale) {
        return new Circumstances(
                rule.tags().stream().map(tag -> word(tag, names, locale)).toList(),
                rule.both(),
                rule.ofInsight(),
                rule.lift(),
                within);
    }

    /** A tag as words; what was typed freely stays as it was typed. */
    String word(Tag tag, Names names, Locale locale) {
        return switch (tag.dimension()) {
            case QUEUE -> names.ofQueue(tag.value());
            case SITE -> names.ofSite(tag.value());
            case KIND -> message("notes.kind." + tag.value(), tag.value(), locale);
            case CHANNEL -> message("insights.channel." + tag.value(), tag.value(), locale);
            case DAYPART -> message("insights.daypart." + tag.value(), tag.value(), locale);
            case SEGMENT -> segment(tag.value(), locale);
            case WISH -> wish(tag.value(), locale);
        };
    }

    /** A group of customers as the phone page calls it. */
    String segment(String value, Locale locale) {
        return message("phone.segment." + value, value, locale);
    }

    /** A wish as the phone page calls it. */
    String wish(String value, Locale locale) {
        return message("phone.wish." + value, value, locale);
    }

    private String message(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}

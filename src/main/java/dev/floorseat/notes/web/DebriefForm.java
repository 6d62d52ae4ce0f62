package dev.floorseat.notes.web;

import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedMistake;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.TypedStory;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the debrief's form as they were sent, to be shown again as they are.
 *
 * @param clientId drawn when the form was first shown: sent twice it is one debrief
 * @param learned three things, each may be empty
 * @param about what the mistake is in: {@code version-12} for a version of a directive, or a kind of thing
 */
record DebriefForm(
        String clientId,
        List<String> learned,
        String mistake,
        String about,
        String name,
        TypedPromise promise,
        TypedCard card,
        TypedStory story) {

    private static final String VERSION = "version-";

    static DebriefForm empty(String clientId) {
        return new DebriefForm(
                clientId, List.of("", "", ""), "", "", "", TypedPromise.EMPTY, TypedCard.EMPTY, TypedStory.EMPTY);
    }

    static DebriefForm of(MultiValueMap<String, String> sent) {
        List<String> learned = sent.getOrDefault("learned", List.of());
        return new DebriefForm(
                text(sent, "clientId"),
                List.of(at(learned, 0), at(learned, 1), at(learned, 2)),
                text(sent, "mistake"),
                text(sent, "about"),
                text(sent, "name"),
                new TypedPromise(text(sent, "promise"), text(sent, "due")),
                new TypedCard(
                        text(sent, "maySay"), text(sent, "mayNotSay"), text(sent, "queue"), text(sent, "validUntil")),
                new TypedStory(text(sent, "situation"), text(sent, "action"), text(sent, "outcome")));
    }

    /** The same with each text passed through. */
    DebriefForm through(UnaryOperator<String> texts) {
        return new DebriefForm(
                clientId,
                learned.stream().map(texts).toList(),
                texts.apply(mistake),
                about,
                texts.apply(name),
                promise.through(texts),
                card.through(texts),
                story.through(texts));
    }

    TypedDebrief typed() {
        boolean directive = about.startsWith(VERSION);
        return new TypedDebrief(
                clientId,
                learned,
                new TypedMistake(
                        mistake,
                        directive ? about.substring(VERSION.length()) : null,
                        directive ? null : new TypedMistake.About(about, name)),
                promise,
                card,
                story,
                null);
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        @Nullable String text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}

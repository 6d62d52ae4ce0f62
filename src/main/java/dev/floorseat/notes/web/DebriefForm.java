package dev.floorseat.notes.web;

import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedLook;
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
 * @param looks what was asked, in this order, and what was said
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
        TypedStory story,
        List<TypedLook> looks) {

    private static final String VERSION = "version-";

    /** More than are ever asked. */
    private static final int MOST_LOOKS = 20;

    static DebriefForm empty(String clientId) {
        return new DebriefForm(
                clientId,
                List.of("", "", ""),
                "",
                "",
                "",
                TypedPromise.EMPTY,
                TypedCard.EMPTY,
                TypedStory.EMPTY,
                List.of());
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
                new TypedStory(text(sent, "situation"), text(sent, "action"), text(sent, "outcome")),
                sent.getOrDefault("look", List.of()).stream()
                        .limit(MOST_LOOKS)
                        .map(id -> new TypedLook(id, text(sent, "saw-" + id), text(sent, "words-" + id)))
                        .toList());
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
                story.through(texts),
                looks.stream().map(look -> look.through(texts)).toList());
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
                looks,
                null);
    }

    /** What was said of something to look for. */
    public TypedLook look(long demand) {
        return looks.stream()
                .filter(look -> look.isAbout(demand))
                .findFirst()
                .orElse(new TypedLook(Long.toString(demand), null, null));
    }

    /** Where its faults stand. */
    public String lookAt(long demand) {
        return "looks/" + looks.indexOf(look(demand)) + "/";
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        @Nullable String text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}

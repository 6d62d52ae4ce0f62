package dev.floorseat.insights.triage;

import dev.floorseat.insights.triage.Letters.Letter;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells contributors what became of their notes, each in their language and of their own notes only. */
@Component
class LetterMail {

    private final Letters letters;
    private final SharedFieldNotes notes;
    private final Notices notices;
    private final People people;
    private final MessageSource messages;

    LetterMail(Letters letters, SharedFieldNotes notes, Notices notices, People people, MessageSource messages) {
        this.letters = letters;
        this.notes = notes;
        this.notices = notices;
        this.people = people;
        this.messages = messages;
    }

    /** Sends it, unless that was done or it was recalled. */
    @Transactional
    public void send(Letter letter) {
        if (!letters.take(letter.id())) {
            return;
        }
        Locale locale = people.byId(letter.person()).orElseThrow().language();
        String kind = letter.kind().name();
        List<Block> body = new ArrayList<>();
        List<String> own = own(letter);
        if (!own.isEmpty()) {
            body.add(Block.paragraph(text(locale, "triage.letter.yours")));
            body.add(Block.points(own));
        }
        body.add(Block.paragraph(
                text(locale, "triage.letter.said." + kind, text(locale, "triage.letter.because." + letter.reason()))));
        if (letter.kind() == Letters.Kind.REFUSAL) {
            body.add(Block.paragraph(text(locale, "triage.letter.words", letter.words())));
        }
        body.add(Block.paragraph(text(locale, "triage.letter.then." + kind)));
        notices.send(new Notice(
                "triage-letter-" + letter.id(),
                letter.person(),
                null,
                text(locale, "triage.letter.subject." + kind),
                body,
                text(locale, "triage.letter.open"),
                "/my/record"));
    }

    private List<String> own(Letter letter) {
        return notes.of(letters.notesOf(letter.id())).stream()
                .filter(note -> note.author().equals(letter.person()))
                .map(LetterMail::said)
                .toList();
    }

    private static String said(FieldNote note) {
        return Stream.of(note.situation(), note.action())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" – "));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.InviteEvent;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.people.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One whole message of a kind, whose bytes are kept.
 *
 * @param kind why it is written
 * @param role to whom: Erika is the executive, Jana the mentor
 * @param sequence the revision
 * @param answer the one known
 */
public record GoldenLetter(LetterKind kind, Role role, int sequence, Participation answer) {

    private static final Path FOLDER = Path.of("src/test/resources/invites");

    /** All of them. */
    public static List<GoldenLetter> all() {
        return List.of(
                new GoldenLetter(LetterKind.REQUEST, Role.EXECUTIVE, 0, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.REQUEST, Role.MENTOR, 0, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.CHANGE, Role.EXECUTIVE, 1, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.CHANGE, Role.MENTOR, 1, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.NOTE, Role.EXECUTIVE, 1, Participation.ACCEPTED),
                new GoldenLetter(LetterKind.NOTE, Role.MENTOR, 0, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.CANCEL, Role.EXECUTIVE, 2, Participation.ACCEPTED),
                new GoldenLetter(LetterKind.CANCEL, Role.MENTOR, 1, Participation.DECLINED),
                new GoldenLetter(LetterKind.REFUSAL, Role.EXECUTIVE, 1, Participation.NEEDS_ACTION),
                new GoldenLetter(LetterKind.REFUSAL, Role.MENTOR, 0, Participation.NEEDS_ACTION));
    }

    /** Where its bytes are kept. */
    public Path file() {
        return FOLDER.resolve((kind + "-" + role).toLowerCase(Locale.ROOT) + ".eml");
    }

    /** The event it means. */
    public InviteEvent event() {
        return Letters.writer().event(reader(), promise(), edition());
    }

    /** The METHOD of its calendar. */
    public String method() {
        return kind.method();
    }

    /** The letter as it is written today. */
    Letter written() {
        return Letters.writer().write(reader(), promise(), edition());
    }

    private Person reader() {
        return role == Role.EXECUTIVE ? Letters.erika() : Letters.jana();
    }

    private Promise promise() {
        return role == Role.EXECUTIVE ? Letters.toErika() : Letters.toJana();
    }

    private Edition edition() {
        return Letters.edition(kind, sequence, answer);
    }
}

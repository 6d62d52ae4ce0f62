package dev.floorseat.directives;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order in force on the floor, with all its versions.
 *
 * @param id its number
 * @param owner whose order it is
 * @param revision grows with every change: who writes names the one they saw
 * @param withdrawnAfter its last day; null: not withdrawn
 * @param versions the newest first; never empty
 */
public record Directive(
        long id, PersonId owner, long revision, @Nullable LocalDate withdrawnAfter, List<Published> versions) {

    /** Copies the list. */
    public Directive {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a directive without a version: " + id);
        }
    }

    /**
     * A version, and how it came about.
     *
     * @param at when it was published
     * @param by the account that published it
     */
    public record Published(DirectiveVersion version, Instant at, String by) {}

    /** What a directive is on a day. */
    public enum State {
        /** One of its versions is in force. */
        IN_FORCE,
        /** It is not in force yet, or comes back. */
        COMING,
        /** It is over. */
        ENDED
    }

    /** What it is on a day. */
    public State state(LocalDate day) {
        return inForce(day).isPresent() ? State.IN_FORCE : newest().from().isAfter(day) ? State.COMING : State.ENDED;
    }

    /** The version people go by on a day: the one in force, else the newest. */
    public DirectiveVersion current(LocalDate day) {
        return inForce(day).orElse(newest());
    }

    /** The version published last, in force or not. */
    public DirectiveVersion newest() {
        return versions.get(0).version();
    }

    /** The version in force on a day. */
    public Optional<DirectiveVersion> inForce(LocalDate day) {
        return versions.stream()
                .map(Published::version)
                .filter(version -> version.inForce(day))
                .findFirst();
    }
}

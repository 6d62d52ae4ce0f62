package dev.floorseat.notes.capture;

import dev.floorseat.notes.Subject;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a note is about, as somebody typed it: a version of a directive, or a kind of thing and what people call it. */
@Component
public class SubjectReader {

    /**
     * What a note is about: a version, or something with a name, or nothing.
     *
     * @param directiveVersion the number of one that has begun; null: none
     * @param subject null: nothing with a name
     * @param faults what is wrong with it; empty: nothing
     */
    public record About(
            @Nullable Long directiveVersion, @Nullable Subject subject, List<Fault> faults) {

        private static About wrong(Fault fault) {
            return new About(null, null, List.of(fault));
        }

        /** Whether nothing was said, and nothing is wrong with that. */
        public boolean isEmpty() {
            return directiveVersion == null && subject == null && faults.isEmpty();
        }

        /**
         * The same, where nothing is wrong with it.
         *
         * @throws Refusal that names what is
         */
        public About checked() {
            if (!faults.isEmpty()) {
                throw Refusal.unusable(faults, "notes.not-saved");
            }
            return this;
        }
    }

    private static final About NOTHING = new About(null, null, List.of());

    private final FollowedDirectives directives;

    SubjectReader(FollowedDirectives directives) {
        this.directives = directives;
    }

    /**
     * Reads it. A version goes before a name.
     *
     * @param version the number of a directive's version
     * @param kind a kind of {@link Subject}, in whatever case
     * @param name what the thing is called
     * @param when when it was seen
     */
    public About read(Typed version, Typed kind, Typed name, Arrival when) {
        if (said(version)) {
            return read(version, when);
        }
        return said(kind) || said(name) ? named(kind, name) : NOTHING;
    }

    /** Reads the number of a directive's version, where it can be nothing else. */
    public About read(Typed version, Arrival when) {
        if (!said(version)) {
            return NOTHING;
        }
        Long number = number(version.text(), when);
        return number == null
                ? About.wrong(Fault.at(version.pointer(), "notes.no-directive"))
                : new About(number, null, List.of());
    }

    private @Nullable Long number(@Nullable String typed, Arrival when) {
        try {
            long number = Long.parseLong(typed == null ? "" : typed.strip());
            return directives.begun(number, when).isPresent() ? number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static About named(Typed typed, Typed name) {
        Optional<Subject.Kind> kind = Arrays.stream(Subject.Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(typed.text()))
                .findFirst();
        if (kind.isEmpty()) {
            String allowed =
                    Arrays.stream(Subject.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
            return About.wrong(Fault.at(typed.pointer(), "rotation.not-one-of", allowed));
        }
        String called = name.text() == null ? "" : name.text().strip();
        if (called.isEmpty() || called.length() > Subject.LONGEST) {
            return About.wrong(Fault.at(name.pointer(), "notes.name", Subject.LONGEST));
        }
        return new About(null, new Subject(kind.get(), called), List.of());
    }

    private static boolean said(Typed typed) {
        return typed.text() != null && !typed.text().isBlank();
    }
}

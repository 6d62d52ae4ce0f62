package dev.floorseat.notes.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.both.BothSides;
import dev.floorseat.notes.both.DirectiveView;
import dev.floorseat.notes.both.DoubleNotes;
import dev.floorseat.notes.both.Opinion;
import dev.floorseat.notes.both.Remark;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page with both sides of a visit shows. */
@Component
class BothSidesModel {

    /** A note with what was said beside it; whose a remark is says only "you" or "the other". */
    record Line(FieldNote note, List<Said> remarks) {}

    /** A remark. */
    record Said(Remark remark, boolean mine) {}

    /**
     * A directive that acts here.
     *
     * @param own whether it is the reader's
     * @param mine what the reader thinks of it; null: not said
     * @param theirs what the other thinks; null: not said, or not to be seen yet
     */
    record Acting(
            DirectiveVersion version,
            boolean own,
            @Nullable Opinion mine,
            @Nullable Opinion theirs) {

        /** Whether the two see it differently. */
        public boolean differing() {
            return mine != null && theirs != null && mine != theirs && speaks(mine) && speaks(theirs);
        }

        private static boolean speaks(Opinion opinion) {
            return opinion != Opinion.NOT_SEEN;
        }
    }

    private final DoubleNotes notes;
    private final Directives directives;
    private final VisitHeads heads;

    BothSidesModel(DoubleNotes notes, Directives directives, VisitHeads heads) {
        this.notes = notes;
        this.directives = directives;
        this.heads = heads;
    }

    void fill(Model model, long visit, @Nullable PersonId who, Locale locale) {
        BothSides sides = notes.of(visit, who);
        PersonId reader = sides.standing().reader();
        model.addAttribute("head", heads.of(sides.standing().appointment(), reader, locale));
        model.addAttribute("standing", sides.standing());
        model.addAttribute("mine", lines(sides, reader, true));
        model.addAttribute("theirs", lines(sides, reader, false));
        model.addAttribute("acting", acting(sides, reader));
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("segments", CustomerWords.SEGMENTS);
        model.addAttribute("wishes", CustomerWords.WISHES);
        model.addAttribute("most", Longest.BY_FIELD);
        model.addAttribute("things", List.of(Subject.Kind.PROCESS, Subject.Kind.PRODUCT, Subject.Kind.SYSTEM));
        model.addAttribute("remarkKinds", RemarkKind.values());
        model.addAttribute("opinions", Opinion.values());
        model.addAttribute("fresh", UUID.randomUUID().toString());
    }

    private static List<Line> lines(BothSides sides, PersonId reader, boolean mine) {
        return sides.notes().stream()
                .filter(note -> note.author().equals(reader) == mine)
                .map(note -> new Line(
                        note,
                        sides.beside(note).stream()
                                .map(remark -> new Said(remark, remark.author().equals(reader)))
                                .toList()))
                .toList();
    }

    /** The reader's own first: with those it takes courage to say that they confuse. */
    private List<Acting> acting(BothSides sides, PersonId reader) {
        Appointment visit = sides.standing().appointment();
        return directives.actingOn(visit.queue(), visit.day()).stream()
                .map(version -> new Acting(
                        version,
                        version.owner().equals(reader),
                        said(sides, version, reader, true),
                        said(sides, version, reader, false)))
                .sorted(Comparator.comparing(Acting::own).reversed())
                .toList();
    }

    private static @Nullable Opinion said(BothSides sides, DirectiveVersion version, PersonId reader, boolean mine) {
        return sides.views().stream()
                .filter(view ->
                        view.directiveVersion() == version.id() && view.author().equals(reader) == mine)
                .map(DirectiveView::says)
                .findFirst()
                .orElse(null);
    }
}

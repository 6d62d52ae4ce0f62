package dev.floorseat.rules;

import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lexicon and charter alike: what waits, what took whose place, and who puts it in force. Who may is for the caller to know. */
@Component
@Transactional
public class SmallKinds {

    private final Lexicon lexicon;
    private final Charter charter;
    private final Approvals approvals;

    SmallKinds(Lexicon lexicon, Charter charter, Approvals approvals) {
        this.lexicon = lexicon;
        this.charter = charter;
        this.approvals = approvals;
    }

    /** The entry or statement; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<Reviewed> of(Matter matter) {
        return alike(matter).filter(each -> each.id() == matter.number()).findFirst();
    }

    /** What waits and is or was commented on, entries of the lexicon first. */
    @Transactional(readOnly = true)
    public List<Reviewed> asked() {
        return Stream.<Reviewed>concat(lexicon.all().stream(), charter.all().stream())
                .filter(each -> each.review().isAsked())
                .toList();
    }

    /** What waits to take the place of something, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reviewed> waitingFor(Reviewed standing) {
        return alike(standing.matter())
                .filter(each -> each.review().isWaiting() && replaces(each, standing))
                .sorted(Comparator.comparingLong(Reviewed::id))
                .toList();
    }

    /** All that was in force in one place after each other, the oldest first, this among them; last, if it waits or never was. */
    @Transactional(readOnly = true)
    public List<Reviewed> line(Reviewed one) {
        List<Reviewed> all = alike(one.matter()).toList();
        Reviewed last = one;
        for (Long before = one.review().replaces();
                before != null;
                before = last.review().replaces()) {
            long number = before;
            last = all.stream().filter(each -> each.id() == number).findFirst().orElseThrow();
        }
        List<Reviewed> line = new ArrayList<>();
        for (Optional<Reviewed> next = Optional.of(last); next.isPresent(); ) {
            Reviewed standing = next.get();
            line.add(standing);
            next = all.stream()
                    .filter(each -> each.review().approvedBy() != null && replaces(each, standing))
                    .max(Comparator.comparingLong(Reviewed::id));
        }
        if (line.stream().noneMatch(each -> each.id() == one.id())) {
            line.add(one);
        }
        return line;
    }

    /**
     * Puts it in force.
     *
     * @param revision the revision the reader saw
     * @param early why before the comments are over; blank: they are
     * @throws Refusal if it changed meanwhile, does not wait, its writer asks, an objection is open, or it is early without a reason
     */
    public void approve(Matter matter, long revision, String early, String by) {
        approvals.approve(matter, revision, early, by);
    }

    private Stream<Reviewed> alike(Matter matter) {
        return switch (matter.kind()) {
            case ENTRY -> lexicon.all().stream().map(each -> each);
            case STATEMENT -> charter.all().stream().map(each -> each);
            case RULE -> throw new IllegalArgumentException("a rule has a life of its own: " + matter.number());
        };
    }

    private static boolean replaces(Reviewed one, Reviewed other) {
        Long replaced = one.review().replaces();
        return replaced != null && replaced == other.id();
    }
}

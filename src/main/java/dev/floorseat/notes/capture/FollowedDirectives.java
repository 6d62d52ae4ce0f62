package dev.floorseat.notes.capture;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of directives somebody can have seen at work: those that have begun. One that has not may still be taken back. */
@Component
@Transactional(readOnly = true)
public class FollowedDirectives {

    private final Directives directives;
    private final Dates dates;

    FollowedDirectives(Directives directives, Dates dates) {
        this.directives = directives;
        this.dates = dates;
    }

    /**
     * The version of that number.
     *
     * @param when when it was seen
     * @throws Refusal that points at {@code /directiveVersion} if there is none, or it had not begun
     */
    public DirectiveVersion version(long number, Arrival when) {
        return begun(number, when)
                .orElseThrow(() -> Refusal.unusable(
                        List.of(Fault.at("/directiveVersion", "notes.no-directive")), "notes.not-saved"));
    }

    /** The version of that number; empty where there is none, or it had not begun. */
    Optional<DirectiveVersion> begun(long number, Arrival when) {
        LocalDate day = LocalDate.ofInstant(when.arrivedAt(), dates.zone());
        return directives.version(number).filter(version -> !version.from().isAfter(day));
    }
}

package dev.floorseat.notes.guard;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.RosterChanged;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The names of everybody in the company, asked for again when they are ten seconds old: another instance may have imported people, and
 * nobody would tell this one.
 */
@Component
class CompanyNames {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Asked(KnownNames names, Instant at) {

        /** A clock that was set back makes nothing fresh. */
        boolean fresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    private final People people;
    private final Clock clock;
    private final AtomicReference<@Nullable Asked> last = new AtomicReference<>();
    private final AtomicBoolean asking = new AtomicBoolean();

    CompanyNames(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Those just imported are known at once, at least here; a note that arrives while the import is being written may bring the old ones
     * back for the seconds they live.
     */
    @EventListener
    void forget(RosterChanged changed) {
        if (changed.kind() == ImportKind.PEOPLE) {
            last.set(null);
        }
    }

    /** The names. While one asks for them again, others go on with those they have; only where there are none, each asks. */
    KnownNames now() {
        Instant now = clock.instant();
        Asked asked = last.get();
        if (asked == null) {
            return ask(now);
        }
        if (asked.fresh(now) || !asking.compareAndSet(false, true)) {
            return asked.names();
        }
        try {
            return ask(now);
        } finally {
            asking.set(false);
        }
    }

    private KnownNames ask(Instant now) {
        KnownNames names = KnownNames.of(people.all().stream().map(Person::name).toList());
        last.set(new Asked(names, now));
        return names;
    }
}

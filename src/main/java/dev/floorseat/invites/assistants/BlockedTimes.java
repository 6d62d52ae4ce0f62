package dev.floorseat.invites.assistants;

import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.invites.assistants.Deed.Kind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Stretch;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Time that assistants block for executives: busy times as the executive's own entries are, which the executive sees and takes away
 * on their page like those. An assistant takes back only what they blocked themselves, and sees no others.
 */
@Component
@Transactional
public class BlockedTimes {

    private final Consents consents;
    private final People people;
    private final Deeds deeds;
    private final Clock clock;

    BlockedTimes(Consents consents, People people, Deeds deeds, Clock clock) {
        this.consents = consents;
        this.people = people;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What an assistant has blocked for an executive and is not over.
     *
     * @param assistant the assistant's username
     * @return by number, ordered by start
     * @throws Refusal not found without the executive's consent
     */
    public Map<Long, BusyTime> of(String assistant, PersonId executive) {
        return of(consents.required(assistant, executive));
    }

    /**
     * Blocks time.
     *
     * @param assistant the assistant's username
     * @param time the executive's, of the source {@link People#OWN}
     * @throws Refusal not found without the executive's consent; unusable if it is over, too long or too far ahead
     */
    public void block(String assistant, BusyTime time) {
        if (!time.source().equals(People.OWN)) {
            throw new IllegalArgumentException("not an own entry: " + time.source());
        }
        new Stretch(time.from(), time.to()).checked(clock.instant());
        Consent consent = consents.required(assistant, time.person());
        deeds.timed(consent, Kind.BLOCKED, time.from(), time.to());
        people.addBusyTime(time);
    }

    /**
     * Takes a block back.
     *
     * @param assistant the assistant's username
     * @param number of {@link #of}
     * @throws Refusal not found without the executive's consent, or if the assistant did not block it
     */
    public void free(String assistant, PersonId executive, long number) {
        Consent consent = consents.required(assistant, executive);
        BusyTime time = of(consent).get(number);
        if (time == null || !people.removeBusyTime(executive, number)) {
            throw Refusal.notFound("assist.times.gone");
        }
        deeds.timed(consent, Kind.FREED, time.from(), time.to());
    }

    private Map<Long, BusyTime> of(Consent consent) {
        Set<Span> blocked = new HashSet<>();
        deeds.blocks(consent).forEach(deed -> blocked.add(new Span(deed)));
        Map<Long, BusyTime> own = new LinkedHashMap<>(people.busyTimesOf(consent.executive(), clock.instant()));
        own.values()
                .removeIf(time ->
                        !time.source().equals(People.OWN) || !blocked.contains(new Span(time.from(), time.to())));
        return own;
    }

    private record Span(Instant from, Instant to) {

        Span(Deed deed) {
            this(Objects.requireNonNull(deed.from()), Objects.requireNonNull(deed.to()));
        }
    }
}

package dev.floorseat.rules.reach.hooks;

import dev.floorseat.outbound.PublicAddresses;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses to which news go. Who may set them up is for the caller to know. */
@Component
@Transactional
public class Hooks {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Longest address, in characters. */
    public static final int LONGEST_URL = 1000;

    private final HookRows rows;
    private final PublicAddresses addresses;
    private final Clock clock;

    Hooks(HookRows rows, PublicAddresses hookAddresses, Clock clock) {
        this.rows = rows;
        this.addresses = hookAddresses;
        this.clock = clock;
    }

    /**
     * An address that was set up.
     *
     * @param secret shown now and never again
     */
    public record Fresh(long id, String secret) {}

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<Hook> all() {
        return rows.all();
    }

    /**
     * The address of that number.
     *
     * @throws Refusal if there is none
     */
    @Transactional(readOnly = true)
    public Hook hook(long id) {
        return rows.all().stream()
                .filter(hook -> hook.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("hooks.no-such", Long.toString(id)));
    }

    /**
     * Sets an address up.
     *
     * @throws Refusal that names every field that will not do; an address must begin with https and not lead into a private network
     */
    public Fresh add(
            String name, String url, @Nullable HookFormat format, Locale language, Set<HookEvent> events, String by) {
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "hooks.name.wrong", LONGEST_NAME));
        }
        if (format == null) {
            faults.add(Fault.at("/format", "hooks.format.choose"));
        }
        if (events.isEmpty() || !HookEvent.CHOSEN.containsAll(events)) {
            faults.add(Fault.at("/events", "hooks.events.choose"));
        }
        URI address = address(url.strip(), faults);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "hooks.not-saved");
        }
        String secret = Signature.newSecret();
        long id = rows.insert(
                name.strip(),
                Objects.requireNonNull(address),
                Objects.requireNonNull(format),
                language,
                secret,
                by,
                clock.instant());
        rows.events(id, events);
        return new Fresh(id, secret);
    }

    private @Nullable URI address(String typed, List<Fault> faults) {
        try {
            URI url = new URI(typed);
            if (typed.length() > LONGEST_URL || !addresses.isFit(url)) {
                faults.add(Fault.at("/url", "hooks.url.https"));
            } else if (addresses.isPrivate(url)) {
                faults.add(Fault.at("/url", "hooks.url.private"));
            } else {
                return url;
            }
        } catch (URISyntaxException e) {
            faults.add(Fault.at("/url", "hooks.url.https"));
        }
        return null;
    }

    /**
     * Says of what an address is told.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, or nothing was chosen
     */
    public void choose(long id, long revision, Set<HookEvent> events) {
        hook(id);
        if (events.isEmpty() || !HookEvent.CHOSEN.containsAll(events)) {
            throw Refusal.unusable(List.of(Fault.at("/events", "hooks.events.choose")), "hooks.not-saved");
        }
        if (!rows.taken(id, revision)) {
            throw Refusal.conflict("hooks.changed");
        }
        rows.events(id, events);
    }

    /** Switches an address off or on; what waits for one that is off lapses when its turn comes. */
    public void enable(long id, boolean enabled) {
        hook(id);
        rows.enable(id, enabled);
    }

    /** Gives it another secret at once, for the one it had is known to somebody. */
    public Fresh renew(long id) {
        hook(id);
        String secret = Signature.newSecret();
        rows.secret(id, secret);
        return new Fresh(id, secret);
    }

    /** Takes it away, with its messages. */
    public void remove(long id) {
        hook(id);
        rows.delete(id);
    }
}

package dev.floorseat.rules.reach.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * An address to which news go. Its secret stays where messages are signed.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param name what administrators call it
 * @param url where messages go
 * @param language of the words in messages for people
 * @param events what it is told of
 * @param enabled whether it is told anything
 */
public record Hook(
        long id,
        long revision,
        String name,
        URI url,
        HookFormat format,
        Locale language,
        Set<HookEvent> events,
        boolean enabled,
        Instant createdAt,
        String createdBy) {

    /** Copies the events. */
    public Hook {
        events = Set.copyOf(events);
    }

    /** The part of the address that may be shown: the path of Teams and Slack is a secret. */
    public String host() {
        return url.getHost();
    }
}

package dev.floorseat.invites.web;

import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.outbox.MessageState;
import dev.floorseat.web.Refusal;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States as pages and resources name them. */
final class States {

    private States() {}

    /** The state named; null for an empty name. */
    static @Nullable MessageState parse(String name) {
        if (name.isBlank()) {
            return null;
        }
        return Stream.of(MessageState.values())
                .filter(state -> state.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.unusable("invites.outbox.unreadable-state", name));
    }

    /** The style sheet's word for how a message's state looks. */
    static String look(MessageState state) {
        return switch (state) {
            case SENT -> "good";
            case FAILED -> "bad";
            case QUEUED, SENDING -> "warn";
            case SUPERSEDED, LAPSED -> "";
        };
    }

    /** The style sheet's word for how an invitation's state looks. */
    static String look(InvitationState state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case DECLINED, BOUNCED -> "bad";
            case TENTATIVE, COUNTERED, NO_ANSWER -> "warn";
            case DRAFT, QUEUED, SENT, CANCELLED -> "";
        };
    }
}

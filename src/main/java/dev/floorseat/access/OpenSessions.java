package dev.floorseat.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions that are open, of all instances: they are rows. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Ends the account's sessions but the kept one. */
    void end(String username, @Nullable String kept) {
        for (String id : sessions.findByPrincipalName(username).keySet()) {
            if (!id.equals(kept)) {
                sessions.deleteById(id);
            }
        }
    }
}

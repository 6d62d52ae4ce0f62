package dev.floorseat.invites.busy.fetching;

import java.net.URI;

/** What a server said. */
final class Answer {

    private final int status;
    private final byte[] body;
    private final URI at;

    Answer(int status, byte[] body, URI at) {
        this.status = status;
        this.body = body;
        this.at = at;
    }

    /** Of HTTP; neither a redirection nor 401, 403, 404 or 410. */
    int status() {
        return status;
    }

    /** Unpacked. */
    byte[] body() {
        return body.clone();
    }

    /** Where it was found, after redirections. */
    URI at() {
        return at;
    }
}

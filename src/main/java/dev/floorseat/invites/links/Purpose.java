package dev.floorseat.invites.links;

import java.util.Optional;
import java.util.stream.Stream;

/** What a link is good for, and for nothing else. */
public enum Purpose {
    /** To come. */
    ACCEPT(0),
    /** To come perhaps. */
    TENTATIVE(1),
    /** Not to come. */
    DECLINE(2),
    /** To ask for another time. */
    PROPOSE(3);

    /** Stands in mails that were sent: stays what it is. */
    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<Purpose> of(byte code) {
        return Stream.of(values()).filter(purpose -> purpose.code == code).findFirst();
    }
}

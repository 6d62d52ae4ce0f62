package dev.floorseat.invites.reading;

import java.util.List;

/** What a mail turned out to be. */
public sealed interface Reading {

    /** An answer from a calendar program. */
    record Answered(Reply reply) implements Reading {}

    /**
     * A mail server reports on a mail of ours (RFC 3464).
     *
     * @param messageIds those the report names, with angle brackets: the first that is ours is the one
     * @param failed whether it was given up; false: only late, or delivered
     * @param words the server's, in one line; empty if it said none
     */
    record Delivered(List<String> messageIds, boolean failed, String words) implements Reading {

        /** Copies the list. */
        public Delivered {
            messageIds = List.copyOf(messageIds);
        }
    }

    /** Written by a machine, such as out of office (RFC 3834). */
    record Automatic() implements Reading {}

    /**
     * No calendar in it: somebody wrote with words.
     *
     * @param packed whether Outlook packed the answer into a winmail.dat (TNEF), which only Outlook reads
     */
    record Plain(boolean packed) implements Reading {}

    /**
     * There is an answer in it that cannot be relied on.
     *
     * @param uids of the events it is about, as far as that can be read; whose they are is not said
     */
    record Unreadable(Trouble trouble, List<String> uids) implements Reading {

        /** Copies the list. */
        public Unreadable {
            uids = List.copyOf(uids);
        }

        Unreadable(Trouble trouble) {
            this(trouble, List.of());
        }
    }

    /** More bytes than anybody needs to answer an invite. */
    record TooLarge() implements Reading {}
}

package dev.floorseat.notes.web;

import java.util.List;

/** What is most often said of customers, to be chosen from; each has its word in the messages, under {@code phone.segment} and {@code phone.wish}. */
final class CustomerWords {

    /** Which customers. */
    static final List<String> SEGMENTS = List.of("private", "business", "new", "loyal", "leaving");

    /** The channel they would have liked. */
    static final List<String> WISHES = List.of("phone", "chat", "email", "app", "shop");

    private CustomerWords() {}
}

package dev.floorseat.floor;

/** Through which medium the contacts of a queue come in. */
public enum Channel {
    /** Calls. */
    PHONE,
    /** Chats on the web or in an app. */
    CHAT,
    /** Mail. */
    EMAIL,
    /** Social networks and messengers. */
    SOCIAL
}

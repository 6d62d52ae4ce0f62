package dev.floorseat.rules.reach.hooks;

/** How a message is written. */
public enum HookFormat {
    /** For programs: JSON as Standard Webhooks has it. */
    STANDARD,
    /** An adaptive card, for a workflow of Microsoft Teams that takes webhooks. */
    TEAMS,
    /** Blocks, for an incoming webhook of Slack. */
    SLACK
}

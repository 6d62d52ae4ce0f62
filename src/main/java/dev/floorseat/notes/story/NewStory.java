package dev.floorseat.notes.story;

/**
 * What a story says, checked.
 *
 * @param situation what happened
 * @param action what the two did
 * @param outcome what came of it
 */
public record NewStory(String situation, String action, String outcome) {}

package dev.floorseat.notes;

import java.time.Instant;
import java.util.List;

/** The stories both people of a visit have released to the team. */
public interface ReleasedStories {

    /** All, the newest first. */
    List<Released> all();

    /**
     * A story, without anybody's name.
     *
     * @param id its number
     * @param situation what happened
     * @param action what the two did
     * @param outcome what came of it
     * @param at since when the team may read it
     */
    record Released(long id, String situation, String action, String outcome, Instant at) {}
}

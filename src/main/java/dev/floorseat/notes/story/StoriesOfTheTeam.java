package dev.floorseat.notes.story;

import dev.floorseat.notes.ReleasedStories;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells others what the team may read, and nothing of whose it was. */
@Component
class StoriesOfTheTeam implements ReleasedStories {

    private final Stories stories;

    StoriesOfTheTeam(Stories stories) {
        this.stories = stories;
    }

    @Override
    public List<Released> all() {
        return stories.released().stream()
                .map(story -> new Released(
                        story.id(),
                        story.situation(),
                        story.action(),
                        story.outcome(),
                        later(story.releasedByExecutive(), story.releasedByMentor())))
                .toList();
    }

    private static Instant later(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}

package dev.floorseat.directives;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the floor says about directives. Declared here, told by the module that takes notes; never by person. */
public interface FloorVoices {

    /** What was said about a directive in all its versions; zeros where nobody said anything. */
    Voices on(long directive);

    /** The same for several directives at once. */
    default Map<Long, Voices> on(Collection<Long> directives) {
        Map<Long, Voices> voices = new LinkedHashMap<>();
        directives.forEach(directive -> voices.put(directive, on(directive.longValue())));
        return voices;
    }

    /**
     * What was said about one directive.
     *
     * @param visits on which somebody said something about it
     * @param works times it was said to work
     * @param confuses times it was said to confuse
     * @param differing visits after which the two people differed
     * @param mistakes notes that call it a mistake
     * @param ownerVisits past visits of its owner, not declined, on a queue it acts on, since it is in force: 0 is "never seen at work"
     */
    record Voices(int visits, int works, int confuses, int differing, int mistakes, int ownerVisits) {}
}

package dev.floorseat.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reports to whom. Made of pairs; holds any pairs, also such as form a circle, so that circles can be shown. */
public final class ReportingLines {

    private final Map<String, String> managers;

    /**
     * The lines of these pairs.
     *
     * @param managers external id of a person to that of the person's manager
     */
    public ReportingLines(Map<String, String> managers) {
        this.managers = new HashMap<>(managers);
    }

    /**
     * Every circle there is: persons who would be above themselves. Each circle is given once, in the order of the
     * line, beginning with its alphabetically first member.
     *
     * @return circles of external ids; empty when the lines are sound
     */
    public List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        managers.keySet().stream().sorted().forEach(start -> {
            Set<String> path = new LinkedHashSet<>();
            @Nullable String at = start;
            while (at != null && seen.add(at)) {
                path.add(at);
                at = managers.get(at);
            }
            if (at != null && path.contains(at)) {
                circles.add(turned(new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(at), path.size())));
            }
        });
        return circles;
    }

    private static List<String> turned(List<String> circle) {
        int first = circle.indexOf(circle.stream().sorted().findFirst().orElseThrow());
        List<String> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        return List.copyOf(turned);
    }
}

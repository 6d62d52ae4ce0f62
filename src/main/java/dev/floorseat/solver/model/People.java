package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sites, queues, mentors and executives of a problem, and who is above whom. */
final class People {

    final Map<String, SiteFact> sites = new LinkedHashMap<>();
    final Map<String, QueueFact> queues = new LinkedHashMap<>();
    final Map<String, MentorFact> mentors = new LinkedHashMap<>();
    final Map<String, ExecutiveFact> executives = new LinkedHashMap<>();

    private final Map<String, Set<String>> managers = new HashMap<>();

    People(Problem problem) {
        problem.sites()
                .forEach(site -> sites.put(
                        site.id(),
                        new SiteFact(sites.size(), site, problem.policy().reservedSeats())));
        problem.queues().forEach(queue -> queues.put(queue.id(), new QueueFact(queues.size(), queue)));
        problem.mentors().forEach(mentor -> mentors.put(mentor.id(), new MentorFact(mentors.size(), mentor)));
        problem.executives()
                .forEach(executive ->
                        executives.put(executive.id(), new ExecutiveFact(executives.size(), executive, this)));
        problem.executives().forEach(executive -> reports(executive.id(), executive.manager()));
        problem.mentors().forEach(mentor -> reports(mentor.id(), mentor.manager()));
        problem.lines().forEach(line -> reports(line.id(), line.manager()));
        findLines();
    }

    SiteFact site(String id) {
        return World.known(sites, id);
    }

    QueueFact queue(String id) {
        return World.known(queues, id);
    }

    MentorFact mentor(String id) {
        return World.known(mentors, id);
    }

    private void reports(String id, @Nullable String manager) {
        if (manager != null) {
            managers.computeIfAbsent(id, any -> new HashSet<>()).add(manager);
        }
    }

    private void findLines() {
        Map<String, Set<String>> above = new HashMap<>();
        executives.keySet().forEach(id -> above.put(id, above(id)));
        for (MentorFact mentor : mentors.values()) {
            Set<String> aboveMentor = above(mentor.id);
            for (ExecutiveFact executive : executives.values()) {
                if (aboveMentor.contains(executive.id)
                        || World.known(above, executive.id).contains(mentor.id)) {
                    executive.inLine.add(mentor);
                }
            }
        }
    }

    /** Everyone above a person; survives a reporting line that goes round in a circle. */
    private Set<String> above(String id) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(managers.getOrDefault(id, Set.of()));
        while (!open.isEmpty()) {
            String manager = open.pop();
            if (found.add(manager)) {
                open.addAll(managers.getOrDefault(manager, Set.of()));
            }
        }
        return found;
    }
}

package dev.floorseat.directives;

import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directives, asked what is in force. */
@Component
@Transactional(readOnly = true)
public class Directives {

    private final DirectiveRows rows;

    Directives(DirectiveRows rows) {
        this.rows = rows;
    }

    /** All versions in force on a day, by name; of a directive at most one. */
    public List<DirectiveVersion> inForce(LocalDate day) {
        return rows.inForce(day).stream()
                .sorted(Comparator.comparing(DirectiveVersion::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(DirectiveVersion::directive))
                .toList();
    }

    /** Those in force on a day that act on a queue, by name; the queue goes by its external id. */
    public List<DirectiveVersion> actingOn(String queue, LocalDate day) {
        return inForce(day).stream().filter(version -> version.actsOn(queue)).toList();
    }

    /** The version of that number, in force or not. */
    public Optional<DirectiveVersion> version(long version) {
        return rows.version(version);
    }

    /** The version of a directive that is in force on a day; empty where none is, or no such directive. */
    public Optional<DirectiveVersion> inForce(long directive, LocalDate day) {
        return rows.directive(directive).flatMap(known -> known.inForce(day));
    }

    /**
     * On which queues executives' own directives act on a day. A directive that acts on all says nothing here.
     *
     * @return external ids of queues by owner; who has none is not there
     */
    public Map<PersonId, Set<String>> queuesOfOwners(LocalDate day) {
        Map<PersonId, Set<String>> queues = new LinkedHashMap<>();
        inForce(day).stream()
                .filter(version -> !version.queues().isEmpty())
                .forEach(version -> queues.computeIfAbsent(version.owner(), owner -> new TreeSet<>())
                        .addAll(version.queues()));
        return queues;
    }

    /** All directives, in no order. */
    public List<Directive> all() {
        return rows.all();
    }

    /** The directives of these numbers, with all their versions, in no order; a number without one is left out. */
    public List<Directive> numbered(Collection<Long> numbers) {
        return rows.numbered(numbers);
    }

    /** The directive of that number, with all its versions. */
    public Optional<Directive> directive(long number) {
        return rows.directive(number);
    }
}

package dev.floorseat.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of one kind, and what refers to them. An empty id stands in for one that could not be read and is nobody's fault here. */
final class References {

    private final String kind;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults;

    References(String kind, List<Fault> faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /** Takes up the ids of a list; a double one is a fault. */
    <T> References of(String list, List<T> elements, Function<T, String> id) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            String each = id.apply(elements.get(i));
            Integer before = first.putIfAbsent(each, i);
            if (before != null && !each.isEmpty()) {
                faults.add(new Fault(
                        "/" + list + "/" + i + "/id", "'" + each + "' is there already at /" + list + "/" + before));
            }
        }
        known.addAll(first.keySet());
        return this;
    }

    void check(String pointer, @Nullable String id) {
        if (id != null && !id.isEmpty() && !known.contains(id)) {
            faults.add(new Fault(pointer, "'" + id + "' is not a known " + kind));
        }
    }

    void checkAll(String pointer, Set<String> ids) {
        List<String> unknown = new ArrayList<>(ids);
        unknown.removeIf(id -> id.isEmpty() || known.contains(id));
        unknown.sort(null);
        for (String id : unknown) {
            faults.add(new Fault(pointer, "'" + id + "' is not a known " + kind));
        }
    }

    boolean has(String id) {
        return known.contains(id);
    }
}

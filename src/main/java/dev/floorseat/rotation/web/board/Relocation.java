package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Variant;
import dev.floorseat.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chosen repair as a form sends it: the slot, and after spaces, which no id has, where others go as {@code visit=slot}.
 *
 * @param slot where the visit that fell out goes
 * @param others where others go: slot ids by visit
 */
record Relocation(String slot, Map<VisitId, String> others) {

    static String written(String slot, List<Variant.Move> others) {
        StringBuilder written = new StringBuilder(slot);
        others.forEach(move -> written.append(' ')
                .append(move.visit())
                .append('=')
                .append(move.slot().id()));
        return written.toString();
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws Refusal if it did not
     */
    static Relocation read(String written) {
        String[] parts = written.strip().split(" ", -1);
        Map<VisitId, String> others = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1 || !parts[i].substring(0, equals).matches("[1-9][0-9]{0,17}")) {
                throw Refusal.conflict("rotation.repair-gone");
            }
            others.put(new VisitId(Long.parseLong(parts[i].substring(0, equals))), parts[i].substring(equals + 1));
        }
        return new Relocation(parts[0], others);
    }
}

package dev.floorseat.floor.imports;

import dev.floorseat.floor.Shift;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds shifts that begin while another goes on. */
final class Overlaps {

    private static final Comparator<Shift> BY_START =
            Comparator.comparing(Shift::from).thenComparing(Shift::externalId);

    private Overlaps() {}

    /**
     * Names each shift that begins before one that began earlier has ended.
     *
     * @param shifts of one person, in any order
     * @param found is given the earlier and the later
     */
    static void among(List<Shift> shifts, BiConsumer<Shift, Shift> found) {
        @Nullable Shift longest = null;
        for (Shift shift : shifts.stream().sorted(BY_START).toList()) {
            if (longest != null && shift.from().isBefore(longest.to())) {
                found.accept(longest, shift);
            }
            if (longest == null || shift.to().isAfter(longest.to())) {
                longest = shift;
            }
        }
    }
}

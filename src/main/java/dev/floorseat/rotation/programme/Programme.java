package dev.floorseat.rotation.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an executive owes per rotation.
 *
 * @param id null until it is saved
 * @param name unique, for people
 * @param quota half-day units per rotation, 1 to 20
 * @param steps what the quota is made of, in order; at least one
 * @param version rises with every change, from 1; 0 until it is saved
 */
@Table("rotation_programme")
public record Programme(
        @Id @Nullable Long id,
        String name,
        int quota,

        @MappedCollection(idColumn = "programme", keyColumn = "programme_key")
        List<Step> steps,

        @Version long version) {

    /** Refuses a programme that asks for nothing. */
    @PersistenceCreator
    public Programme {
        steps = List.copyOf(steps);
        if (name.isBlank() || quota < 1 || quota > 20 || steps.isEmpty()) {
            throw new IllegalArgumentException("not a programme: " + name + ", " + quota + ", " + steps);
        }
    }

    /** A new programme. */
    public Programme(String name, int quota, List<Step> steps) {
        this(null, name, quota, steps, 0);
    }

    /** The number of a saved programme. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not saved: " + name);
        }
        return id;
    }
}

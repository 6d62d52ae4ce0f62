package dev.floorseat.rotation.plan;

import org.springframework.data.repository.ListCrudRepository;

/** The rotations. */
interface RotationRepository extends ListCrudRepository<Rotation, Long> {

    /** Whether a rotation has that name. */
    boolean existsByName(String name);

    /** Whether a rotation took over the debts of that one. */
    boolean existsByCarryOver(long rotation);
}

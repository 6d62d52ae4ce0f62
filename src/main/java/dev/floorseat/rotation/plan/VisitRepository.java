package dev.floorseat.rotation.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The visits. */
interface VisitRepository extends ListCrudRepository<Visit, Long> {

    /** The visits of a rotation, in the order they were made. */
    List<Visit> findByRotationOrderById(long rotation);
}

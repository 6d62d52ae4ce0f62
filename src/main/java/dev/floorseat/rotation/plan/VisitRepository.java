package dev.floorseat.rotation.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The visits. */
interface VisitRepository extends ListCrudRepository<Visit, Long> {

    /** The visits of a rotation, in the order they were made. */
    List<Visit> findByRotationOrderById(long rotation);

    /** The visits in whose draft places two people are together and that begin later than a moment in UTC. */
    @Query("""
            select * from rotation_visit
             where starts_at > :after and ((executive = :one and mentor = :other) or (executive = :other and mentor = :one))
             order by id
            """)
    List<Visit> together(long one, long other, LocalDateTime after);
}

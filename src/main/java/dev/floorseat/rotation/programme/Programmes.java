package dev.floorseat.rotation.programme;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The programmes of the company. */
public interface Programmes extends ListCrudRepository<Programme, Long> {

    /** The programme of that name. */
    Optional<Programme> findByName(String name);
}

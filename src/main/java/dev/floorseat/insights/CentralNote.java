package dev.floorseat.insights;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which of some notes is most like the others in what it means. Declared here, told by the package that encodes texts. */
public interface CentralNote {

    /** The number of that note; null where not all of them are encoded so far: then their words decide. */
    @Nullable
    Long of(Collection<Long> notes);
}

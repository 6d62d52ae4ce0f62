package dev.floorseat.insights;

import java.util.Optional;

/** Which insight became a rule. Declared here so that a note that says the same as a rule joins it, told by the module that owns the rules. */
public interface RuleOrigins {

    /**
     * The insight a rule came from.
     *
     * @param rule its number
     * @return empty: it was written by hand, or there is none such
     */
    Optional<InsightId> originOf(long rule);
}

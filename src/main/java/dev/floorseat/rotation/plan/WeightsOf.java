package dev.floorseat.rotation.plan;

import dev.floorseat.solver.WeightProfile;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The weight profiles of {@code solver-config/}, as rotations name them. */
@Component
class WeightsOf {

    boolean exists(String profile) {
        try {
            WeightProfile.named(profile);
            return true;
        } catch (IllegalArgumentException | UncheckedIOException none) {
            return false;
        }
    }

    Map<String, Long> profile(String profile) {
        return WeightProfile.named(profile).weights();
    }
}

package dev.floorseat.rotation.plan;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class WeightsOf {
    boolean exists(String name) {
        return true;
    }

    Set<String> names() {
        return Set.of(Rotation.STANDARD_PROFILE);
    }

    Map<String, Long> profile(String name) {
        return Map.of();
    }
}

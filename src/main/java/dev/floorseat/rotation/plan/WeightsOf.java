package dev.floorseat.rotation.plan;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class WeightsOf {
    boolean exists(String name) {
        return true;
    }

    Map<String, Long> profile(String name) {
        return Map.of();
    }
}

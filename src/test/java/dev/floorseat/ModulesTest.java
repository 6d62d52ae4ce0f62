package dev.floorseat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void knowOnlyWhomTheySayTheyKnow() {
        ApplicationModules.of(Floorseat.class).verify();
    }
}

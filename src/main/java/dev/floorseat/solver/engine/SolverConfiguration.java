package dev.floorseat.solver.engine;

import dev.floorseat.solver.RotationSolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the product its one solver. */
@Configuration(proxyBeanMethods = false)
class SolverConfiguration {

    @Bean
    RotationSolver rotationSolver() {
        return Engine.start();
    }
}

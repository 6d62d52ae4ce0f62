package dev.floorseat.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;

class EveryRuleIsTestedTest {

    private static final Map<Class<?>, Class<?>> TESTS = Map.of(
            VisitOrderRules.class, VisitOrderRulesTest.class,
            HostRules.class, HostRulesTest.class,
            UnaryRules.class, UnaryRulesTest.class,
            PlaceRules.class, PlaceRulesTest.class,
            WishRules.class, WishRulesTest.class,
            FairnessRules.class, FairnessRulesTest.class,
            VarietyRules.class, VarietyRulesTest.class);

    @Test
    void everyRuleHasATestThatPenalisesAndOneThatSpares() {
        TESTS.forEach((rules, tests) -> {
            List<String> names = Arrays.stream(tests.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(Method::getName)
                    .toList();
            for (Method rule : constraints(rules)) {
                assertThat(names).anyMatch(name -> name.startsWith(rule.getName() + "Penalises"));
                assertThat(names).anyMatch(name -> name.startsWith(rule.getName() + "Spares"));
            }
        });
    }

    @Test
    void everyRuleOfTheTableHasAConstraintOfItsName() {
        Map<String, Class<?>> found = new HashMap<>();
        TESTS.keySet()
                .forEach(rules -> constraints(rules).forEach(method -> found.put(hyphens(method.getName()), rules)));
        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::business).toList());
    }

    private static List<Method> constraints(Class<?> rules) {
        List<Method> constraints = new ArrayList<>();
        for (Method method : rules.getDeclaredMethods()) {
            if (method.getReturnType() == Constraint.class && method.getParameterCount() == 1) {
                constraints.add(method);
            }
        }
        return constraints;
    }

    private static String hyphens(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

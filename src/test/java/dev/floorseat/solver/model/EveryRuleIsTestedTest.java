package dev.floorseat.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Rule;
import dev.floorseat.solver.model.Scene.Verified;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** Runs the tests once more and looks at what they verify: a name alone can lie. */
    @Test
    void everyRuleHasATestThatPenalisesAndOneThatSparesAndNoTestVerifiesAnother() throws ReflectiveOperationException {
        Set<Verified> all = new HashSet<>();
        for (Class<?> tests : TESTS.values()) {
            for (Method test : tests.getDeclaredMethods()) {
                if (test.isAnnotationPresent(Test.class)) {
                    List<Verified> seen = verifiedBy(tests, test);
                    assertThat(seen)
                            .as(test.getName())
                            .isNotEmpty()
                            .allSatisfy(verified -> assertThat(hyphens(test.getName()))
                                    .startsWith(verified.rule().business() + '-'));
                    assertThat(test.getName()).containsPattern("Penalises|Spares|Rewards");
                    if (!test.getName().contains("Spares")) {
                        assertThat(seen).as(test.getName()).anyMatch(Verified::counts);
                    }
                    all.addAll(seen);
                }
            }
        }
        for (Rule rule : Rule.values()) {
            assertThat(all).contains(new Verified(rule, true), new Verified(rule, false));
        }
    }

    private static List<Verified> verifiedBy(Class<?> tests, Method test) throws ReflectiveOperationException {
        List<Verified> seen = new ArrayList<>();
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        test.setAccessible(true);
        Scene.verified = seen::add;
        try {
            test.invoke(constructor.newInstance());
        } finally {
            Scene.verified = any -> {};
        }
        return seen;
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

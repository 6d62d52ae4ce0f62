package dev.floorseat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API is whole. */
@ProductTest
class DescriptionTest {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    private Described described;

    @BeforeEach
    void read() throws Exception {
        described = Described.by(mvc);
    }

    @Test
    void hasEveryHandlerOfTheApiAndNothingElse() {
        TreeSet<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((wants, handler) -> wants.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> wants.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));
        assertThat(described.operations().keySet()).isEqualTo(there);
    }

    @Test
    void saysInALineWhatEachOperationDoesAndNamesEachOnce() {
        assertThat(described.operations())
                .allSatisfy((name, operation) -> assertThat(
                                operation.path("summary").asString(""))
                        .as(name)
                        .isNotBlank());
        List<String> ids = described.operations().values().stream()
                .map(operation -> operation.get("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void showsWhatEachRequestLooksLikeAsItsSchemaHasIt() {
        List<String> wrong = new ArrayList<>();
        mappings.getHandlerMethods().forEach((wants, handler) -> {
            if (hasBody(handler)) {
                wants.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> {
                            String name = wants.getMethodsCondition()
                                            .getMethods()
                                            .iterator()
                                            .next() + " " + path;
                            JsonNode content =
                                    Described.content(described.operation(name).path("requestBody"));
                            assertThat(content.properties()).as(name).isNotEmpty();
                            content.properties().forEach(type -> {
                                JsonNode media = type.getValue();
                                if (!media.has("example")) {
                                    wrong.add(name + ": no example");
                                } else {
                                    described
                                            .faults(media.get("schema"), media.get("example"))
                                            .forEach(fault -> wrong.add(name + ": " + fault));
                                }
                            });
                        });
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysHowEachIsAnsweredAndRefused() {
        assertThat(described.operations()).allSatisfy((name, operation) -> {
            JsonNode responses = operation.get("responses");
            List<String> good = responses.propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(good).as(name).isNotEmpty();
            assertThat(responses.propertyNames()).as(name).contains("401", "403", "429");
            if (operation.has("parameters")) {
                assertThat(responses.propertyNames()).as(name).contains("404");
            }
            if (!name.startsWith("GET")) {
                assertThat(responses.propertyNames()).as(name).contains("409", "422");
            }
            responses.properties().forEach(response -> {
                if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                    assertThat(Described.content(response.getValue())
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString(""))
                            .as(name)
                            .isEqualTo(PROBLEM);
                }
            });
        });
    }

    /** The import reads the file itself. */
    private static boolean hasBody(HandlerMethod handler) {
        boolean imports = handler.getBeanType().getSimpleName().equals("ImportResource");
        return (imports && handler.getMethod().getName().equals("run"))
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}

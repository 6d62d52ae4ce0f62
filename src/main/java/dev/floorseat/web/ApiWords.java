package dev.floorseat.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the description of the API says that the code does not: a line on each operation, what a request looks like, and how it is
 * answered where that cannot be read from the code. Written in {@code api/*.yaml}, one file a resource.
 */
@Component
class ApiWords {

    private static final ObjectMapper YAML = Yaml31.mapper();

    /**
     * What is said of one operation.
     *
     * @param summary a line on what it does
     * @param requests by media type: what a request looks like; empty: it has no body
     * @param statuses with which it succeeds; empty: as the code says
     * @param returns by media type: the schema of its answer; empty: as the code says
     */
    record Words(String summary, Map<String, Sample> requests, List<String> statuses, Map<String, Schema<?>> returns) {}

    /**
     * A request.
     *
     * @param schema null: as the code says
     * @param example for maps, lists, texts and numbers
     */
    record Sample(@Nullable Schema<?> schema, Object example) {}

    private final Map<String, Words> operations = new TreeMap<>();
    private final Schema<?> problem;

    ApiWords(ResourcePatternResolver files) throws IOException {
        for (Resource file : files.getResources("classpath:api/operations/*.yaml")) {
            try (InputStream in = file.getInputStream()) {
                YAML.readTree(in)
                        .properties()
                        .forEach(operation -> operations.put(operation.getKey(), words(operation.getValue())));
            }
        }
        try (InputStream in = files.getResource("classpath:api/problem.yaml").getInputStream()) {
            problem = schema(YAML.readTree(in));
        }
    }

    /** By method and path, such as {@code GET /api/v1/rules/{id}}. */
    Map<String, Words> operations() {
        return Map.copyOf(operations);
    }

    /** The schema of what every refusal is answered with. */
    Schema<?> problem() {
        return problem;
    }

    private static Words words(JsonNode said) {
        Map<String, Sample> requests = new TreeMap<>();
        if (said.has("example")) {
            requests.put("application/json", new Sample(null, plain(said.get("example"))));
        }
        said.path("request").properties().forEach(type -> requests.put(type.getKey(), sample(type.getValue())));
        Map<String, Schema<?>> returns = new TreeMap<>();
        said.path("returns").properties().forEach(type -> returns.put(type.getKey(), schema(type.getValue())));
        return new Words(
                said.path("summary").asText(),
                requests,
                said.path("status").isMissingNode()
                        ? List.of()
                        : List.of(said.get("status").asText().split(" ", -1)),
                returns);
    }

    private static Sample sample(JsonNode said) {
        return new Sample(said.has("schema") ? schema(said.get("schema")) : null, plain(said.get("example")));
    }

    private static Object plain(JsonNode node) {
        return YAML.convertValue(node, Object.class);
    }

    private static Schema<?> schema(JsonNode node) {
        return YAML.convertValue(node, Schema.class);
    }
}

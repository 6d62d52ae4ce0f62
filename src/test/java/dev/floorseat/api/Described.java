package dev.floorseat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /v3/api-docs} says, and whether something is as it says. */
final class Described {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    private Described(JsonNode document) {
        this.document = document;
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    static Described by(MockMvc mvc) throws Exception {
        return new Described(JSON.readTree(
                mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray()));
    }

    /** By method and path. */
    Map<String, JsonNode> operations() {
        return operations;
    }

    JsonNode operation(String name) {
        assertThat(operations).containsKey(name);
        return Objects.requireNonNull(operations.get(name));
    }

    /** What is described by media type for a request, or for an answer of a status. */
    static JsonNode content(JsonNode described) {
        return described.path("content");
    }

    /** What is wrong with a value by a schema of the document; what the schema does not name is wrong as well. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        whole.put("unevaluatedProperties", false);
        List<String> faults = new ArrayList<>();
        for (Error error : SCHEMAS.getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            faults.add(error.toString());
        }
        return faults;
    }
}

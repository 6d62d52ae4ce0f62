package dev.floorseat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that knows the API from its description alone: it sends the examples there, with ids of its own, and checks each answer. */
final class Program {

    private final MockMvc mvc;
    private final Described described;
    private final Set<String> called = new TreeSet<>();

    Program(MockMvc mvc, Described described) {
        this.mvc = mvc;
        this.described = described;
    }

    /** A call that is being made up. */
    final class Call {

        private final String operation;
        private final List<Object> ids = new ArrayList<>();
        private final Map<String, Object> instead = new HashMap<>();
        private final Map<String, String> headers = new HashMap<>();
        private String query = "";
        private String type = "application/json";

        private Call(String operation) {
            this.operation = operation;
        }

        /** For the variables of the path, in order. */
        Call of(Object... values) {
            ids.addAll(List.of(values));
            return this;
        }

        /** Something of one's own in place of what the example has there. */
        Call with(String pointer, Object value) {
            instead.put(pointer, value);
            return this;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call query(String value) {
            query = "?" + value;
            return this;
        }

        /** Sends the example of another media type. */
        Call as(String value) {
            type = value;
            return this;
        }

        /** Makes the call; it must succeed, and be answered as is described. */
        JsonNode by(RequestPostProcessor caller) throws Exception {
            return by(caller, 2);
        }

        /** The same for one that is refused. */
        JsonNode refused(RequestPostProcessor caller) throws Exception {
            return by(caller, 4);
        }

        private JsonNode by(RequestPostProcessor caller, int hundred) throws Exception {
            MockHttpServletResponse answer = send(caller);
            String said = answer.getContentAsString();
            assertThat(answer.getStatus() / 100)
                    .as("%s: %d %s", operation, answer.getStatus(), said)
                    .isEqualTo(hundred);
            called.add(operation);
            return checked(answer, said);
        }

        private MockHttpServletResponse send(RequestPostProcessor caller) throws Exception {
            String[] parts = operation.split(" ", -1);
            URI path = URI.create(UriComponentsBuilder.fromPath(parts[1])
                            .buildAndExpand(ids.toArray())
                            .encode()
                    + query);
            MockHttpServletRequestBuilder asked = request(HttpMethod.valueOf(parts[0]), path)
                    .locale(Locale.ENGLISH)
                    .with(caller);
            headers.forEach(asked::header);
            JsonNode content = Described.content(described.operation(operation).path("requestBody"));
            if (!content.isEmpty()) {
                asked.contentType(type).content(body(content.get(type).get("example")));
            }
            MvcResult result = mvc.perform(asked).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result = mvc.perform(asyncDispatch(result)).andReturn();
            }
            return result.getResponse();
        }

        private String body(JsonNode example) {
            if (example.isString()) {
                return example.asString();
            }
            JsonNode sent = example.deepCopy();
            instead.forEach((pointer, value) -> {
                JsonPointer at = JsonPointer.compile(pointer);
                ObjectNode holder = (ObjectNode) sent.at(at.head());
                holder.set(at.last().getMatchingProperty(), Described.JSON.valueToTree(value));
            });
            return sent.toString();
        }

        private JsonNode checked(MockHttpServletResponse answer, String said) {
            String status = Integer.toString(answer.getStatus());
            JsonNode responses = described.operation(operation).get("responses");
            assertThat(responses.propertyNames()).as(operation).contains(status);
            JsonNode content = Described.content(responses.get(status));
            if (content.isEmpty()) {
                assertThat(said).as(operation).isEmpty();
                return Described.JSON.nullNode();
            }
            String media = String.valueOf(answer.getContentType()).replaceAll(";.*", "");
            assertThat(content.propertyNames()).as(operation).contains(media);
            if (!media.endsWith("json")) {
                return Described.JSON.getNodeFactory().stringNode(said);
            }
            JsonNode value = Described.JSON.readTree(said);
            List<String> faults = described.faults(content.get(media).get("schema"), value);
            assertThat(faults).as("%s: %s", operation, said).isEmpty();
            return value;
        }
    }

    Call call(String operation) {
        return new Call(operation);
    }

    /** All operations that were called. */
    Set<String> called() {
        return called;
    }
}

package dev.floorseat.web;

import dev.floorseat.web.ApiWords.Words;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API (OpenAPI 3.1): what springdoc reads from the code, with words, examples and refusals. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Floorseat")
                                .version("v1")
                                .description(
                                        "Executives beside agents on the floor: visits, notes and what became of them. "
                                                + "Times are ISO 8601 with offset, ids are text; what is refused is told as a problem (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    ModelResolver recordSchemas(ObjectMapperProvider mappers) {
        return new ApiSchemas(mappers.jsonMapper());
    }

    @Bean
    OpenApiCustomizer described(ApiWords words) {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, words.problem());
            Map<String, Words> unused = new TreeMap<>(words.operations());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        Words said = unused.remove(method + " " + path);
                        name(operation, method, path);
                        if (said != null) {
                            operation.setSummary(said.summary());
                            ask(operation, said);
                            answer(operation, said);
                        }
                        refuse(operation, method);
                    }));
            if (!unused.isEmpty()) {
                throw new IllegalStateException("words on what the API does not have: " + unused.keySet());
            }
        };
    }

    /** By method and path, so that the name is the same on every start; gathered by what it is about. */
    private static void name(Operation operation, HttpMethod method, String path) {
        String inside = path.substring(ForPrograms.API.length() + 1);
        String words = inside.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
        operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + "-" + words);
        operation.setTags(List.of(inside.replaceAll("[/.].*", "")));
    }

    private static void ask(Operation operation, Words said) {
        if (said.requests().isEmpty()) {
            return;
        }
        RequestBody body = operation.getRequestBody() == null ? new RequestBody() : operation.getRequestBody();
        Content content = body.getContent() == null ? new Content() : body.getContent();
        said.requests().forEach((type, sample) -> {
            MediaType media = content.computeIfAbsent(type, none -> new MediaType());
            if (sample.schema() != null) {
                media.setSchema(sample.schema());
            }
            media.setExample(sample.example());
        });
        operation.setRequestBody(body.content(content));
    }

    private static void answer(Operation operation, Words said) {
        ApiResponses responses = operation.getResponses();
        Map.Entry<String, ApiResponse> good = responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        if (!said.returns().isEmpty()) {
            Content content = new Content();
            said.returns().forEach((type, schema) -> content.addMediaType(type, new MediaType().schema(schema)));
            good.getValue().setContent(content);
        }
        if (!said.statuses().isEmpty()) {
            responses.remove(good.getKey());
            said.statuses().forEach(status -> responses.addApiResponse(status, good.getValue()));
        }
    }

    /** How any of them can be refused; see {@link RefusalAdvice}. */
    private static void refuse(Operation operation, HttpMethod method) {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("401", "Nobody is signed in");
        refusals.put("403", "Not for this reader");
        if (operation.getParameters() != null) {
            refusals.put("404", "There is none for this reader, or a value is not of the right form");
        }
        if (method != HttpMethod.GET) {
            refusals.put("409", "It changed meanwhile, or its state does not allow it");
            refusals.put("422", "It was understood and cannot be done; the errors say why");
            refusals.put("503", "Others write the same; again in a second");
        }
        refusals.put("429", "Too many wrong passwords; not before the seconds in Retry-After");
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        refusals.forEach((status, why) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(why)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem)))));
    }
}

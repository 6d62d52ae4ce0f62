package dev.floorseat.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Describes records as they are: what may be null may be null, and everything else is there. Two of one name do not become one. */
class ApiSchemas extends ModelResolver {

    private static final Schema<?> NULL = new JsonSchema().types(Set.of("null"));

    ApiSchemas(ObjectMapper mapper) {
        super(mapper, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> schema = super.resolve(type, context, next);
        JavaType known = _mapper.constructType(type.getType());
        if (known != null && known.getRawClass().isRecord()) {
            Schema<?> defined = context.getDefinedModels().get(_typeNameResolver.nameForType(known));
            complete(known.getRawClass(), defined == null ? schema : defined);
        }
        return schema;
    }

    private static void complete(Class<?> type, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null || schema.getRequired() != null) {
            return;
        }
        Map<String, Schema<?>> properties = new TreeMap<>();
        schema.getProperties().forEach(properties::put);
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null || schema.getEnum() != null) {
            return new JsonSchema().anyOf(List.of(schema, NULL));
        }
        schema.addType("null");
        return schema;
    }

    /** Such as {@code insights.InsightsResource.Undo}: its module, then it and what it is declared in. */
    private static final class Names extends TypeNameResolver {

        private static final String OURS = "dev.floorseat.";

        private final Map<String, Class<?>> known = new ConcurrentHashMap<>();

        @Override
        protected String getNameOfClass(Class<?> type) {
            String whole = type.getName();
            if (!whole.startsWith(OURS)) {
                return super.getNameOfClass(type);
            }
            String inside = whole.substring(OURS.length());
            String name = inside.substring(0, inside.indexOf('.')) + "."
                    + whole.substring(whole.lastIndexOf('.') + 1).replace('$', '.');
            Class<?> other = known.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                throw new IllegalStateException("two of one name in the API: " + other + " and " + type);
            }
            return name;
        }
    }
}

package dev.floorseat.solver;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of both files: strict when read, indented and in the records' order when written. */
final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .addModule(new SimpleModule()
                    .addSerializer(OffsetDateTime.class, new Text<>(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                    .addSerializer(LocalTime.class, new Text<>(DateTimeFormatter.ISO_LOCAL_TIME)))
            .build();

    private JsonFile() {}

    static JsonNode tree(InputStream in) throws UnusableFile {
        try {
            return MAPPER.readTree(in);
        } catch (JacksonException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : "line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ": ";
            throw new UnusableFile(List.of(new Fault("", "is not JSON: " + where + broken.getOriginalMessage())));
        }
    }

    static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /** Writes a time the one way the files have it, whatever else Jackson would do. */
    private static final class Text<T extends TemporalAccessor> extends ValueSerializer<T> {

        private final DateTimeFormatter format;

        Text(DateTimeFormatter format) {
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(format.format(value));
        }
    }
}

package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON array of objects (RFC 8259), read as a stream. Lists are arrays or text; a licence may be an object. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final Set<String> names = new HashSet<>();
    private final String spelledOut;
    private final Faults faults;

    JsonFile(String text, List<Column> columns, Faults faults) {
        this.text = text;
        this.faults = faults;
        columns.forEach(column -> names.add(column.name()));
        this.spelledOut = String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** Hands on each object. */
    void forEach(Consumer<Row> reader) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                faults.add(Fault.at("", "floor.import.json-array"));
                return;
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    int before = faults.count();
                    Row row = row(parser, index);
                    if (faults.count() == before) {
                        reader.accept(row);
                    }
                } else {
                    parser.skipChildren();
                    faults.add(Fault.at("/" + index, "floor.import.json-object"));
                }
            }
            if (parser.nextToken() != null) {
                faults.add(Fault.at("", "floor.import.json-array"));
            }
        } catch (JacksonException broken) {
            int line = Math.max(1, broken.getLocation().getLineNr());
            faults.add(Fault.at(line, Math.max(1, broken.getLocation().getColumnNr()), "floor.import.json-broken"));
        }
    }

    /** The names of the first object's fields, in lower case; of anything else, none. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    names.add(parser.currentName().toLowerCase(Locale.ROOT));
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            return Set.of();
        }
        return names;
    }

    private Row row(JsonParser parser, int index) {
        Map<String, @Nullable String> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            String pointer = "/" + index + "/" + escaped(name);
            if (name.equals("licence") && names.contains("licenceFrom")) {
                licence(parser, token, pointer, values);
            } else if (names.contains(name)) {
                put(values, name, value(parser, token, pointer, name), pointer);
            } else {
                parser.skipChildren();
                faults.add(Fault.at(pointer, "floor.import.unknown-column", name, spelledOut));
            }
        }
        return new JsonRow(index, values);
    }

    private void licence(JsonParser parser, JsonToken token, String pointer, Map<String, @Nullable String> values) {
        if (token == JsonToken.VALUE_NULL) {
            put(values, "licenceFrom", null, pointer);
            put(values, "licenceTo", null, pointer);
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken next = parser.nextToken();
                String inner = pointer + "/" + escaped(name);
                if (name.equals("from") || name.equals("to")) {
                    String column = name.equals("from") ? "licenceFrom" : "licenceTo";
                    put(values, column, value(parser, next, inner, name), inner);
                } else {
                    parser.skipChildren();
                    faults.add(Fault.at(inner, "floor.import.unknown-column", name, "from, to"));
                }
            }
        } else {
            parser.skipChildren();
            faults.add(Fault.at(pointer, "floor.import.json-licence"));
        }
    }

    private void put(Map<String, @Nullable String> values, String name, @Nullable String value, String pointer) {
        if (values.containsKey(name)) {
            faults.add(Fault.at(pointer, "floor.import.double-column", name));
        }
        values.put(name, value);
    }

    private @Nullable String value(JsonParser parser, JsonToken token, String pointer, String name) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isScalarValue()) {
            return parser.getString();
        }
        if (token == JsonToken.START_ARRAY && RowReader.LISTS.contains(name)) {
            List<String> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    items.add(parser.getString());
                } else {
                    parser.skipChildren();
                    faults.add(Fault.at(pointer + "/" + items.size(), "floor.import.json-text", name));
                    items.add("");
                }
            }
            return String.join("|", items);
        }
        parser.skipChildren();
        faults.add(Fault.at(pointer, "floor.import.json-text", name));
        return null;
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

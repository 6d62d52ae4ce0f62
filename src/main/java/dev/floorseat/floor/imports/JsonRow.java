package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An object of a JSON array. */
final class JsonRow implements Row {

    private final int index;
    private final Map<String, @Nullable String> values;

    /**
     * A record.
     *
     * @param index in the array, from 0
     * @param values as text; fields that are null are there with null
     */
    JsonRow(int index, Map<String, @Nullable String> values) {
        this.index = index;
        this.values = values;
    }

    @Override
    public boolean has(String column) {
        return values.containsKey(column);
    }

    @Override
    public @Nullable String text(String column) {
        @Nullable String text = values.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public Fault fault(String column, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(column));
        all.addAll(List.of(arguments));
        return new Fault("/" + index + (has(column) ? "/" + column : ""), null, null, key, all);
    }

    @Override
    public MessageSourceResolvable place() {
        return new DefaultMessageSourceResolvable(new String[] {"floor.import.record"}, new Object[] {"/" + index});
    }
}

package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A record of a CSV file. */
final class CsvRow implements Row {

    private final int line;
    private final Map<String, Integer> positions;
    private final String[] cells;

    /**
     * A record.
     *
     * @param line in which it begins, from 1
     * @param positions of the columns, from 0
     * @param cells as many as the header has
     */
    CsvRow(int line, Map<String, Integer> positions, String[] cells) {
        this.line = line;
        this.positions = positions;
        this.cells = cells;
    }

    @Override
    public boolean has(String column) {
        return positions.containsKey(column);
    }

    @Override
    public @Nullable String text(String column) {
        @Nullable Integer position = positions.get(column);
        String text = position == null ? "" : cells[position].strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public Fault fault(String column, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(column));
        all.addAll(List.of(arguments));
        @Nullable Integer position = positions.get(column);
        return new Fault(null, line, position == null ? null : position + 1, key, all);
    }

    @Override
    public MessageSourceResolvable place() {
        return new DefaultMessageSourceResolvable(
                new String[] {"floor.import.line"}, new Object[] {String.valueOf(line)});
    }
}

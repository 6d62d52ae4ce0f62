package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180) with a header, separated by semicolons or commas: by what its header uses more. */
final class CsvFile {

    private final String text;
    private final List<Column> columns;
    private final Faults faults;

    CsvFile(String text, List<Column> columns, Faults faults) {
        this.text = text;
        this.columns = columns;
        this.faults = faults;
    }

    /** Hands on each record that has as many cells as the header. Nothing, when the header lacks what every record needs. */
    void forEach(Consumer<Row> reader) {
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            Map<String, Integer> positions = Map.of();
            int width = 0;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                CSVRecord record = records.next();
                int start = line;
                line = start + linesOf(record);
                boolean blank = record.size() == 1 && record.get(0).isBlank();
                if (width == 0) {
                    if (!blank) {
                        positions = header(record, start);
                        width = record.size();
                        if (positions.isEmpty()) {
                            return;
                        }
                    }
                } else if (record.size() != width && !blank) {
                    faults.add(Fault.at(
                            start, null, "floor.import.cells", String.valueOf(width), String.valueOf(record.size())));
                } else if (record.size() == width) {
                    reader.accept(new CsvRow(start, positions, record.values()));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            faults.add(Fault.at(line, null, "floor.import.csv-broken"));
        }
    }

    /** The names in the header, in lower case; of a broken file, none. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(text.stripLeading(), format(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (records.hasNext()) {
                records.next().forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
            }
        } catch (IOException | UncheckedIOException broken) {
            return Set.of();
        }
        return names;
    }

    private static CSVFormat format(String text) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        String header = text.stripLeading();
        for (int i = 0; i < header.length() && (quoted || !isLineEnd(header.charAt(i))); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                semicolons++;
            } else if (c == ',' && !quoted) {
                commas++;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    /** A record ends its own line; each line end within its cells is one more. */
    private static int linesOf(CSVRecord record) {
        int lines = 1;
        for (String cell : record) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean firstOfTwo = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                if (isLineEnd(c) && !firstOfTwo) {
                    lines++;
                }
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The positions of the columns we know; empty, when a required one is missing. */
    private Map<String, Integer> header(CSVRecord header, int line) {
        Map<String, String> known = new HashMap<>();
        columns.forEach(column -> known.put(column.name().toLowerCase(Locale.ROOT), column.name()));
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            String column = known.getOrDefault(name.toLowerCase(Locale.ROOT), "");
            if (column.isEmpty()) {
                faults.add(Fault.at(line, i + 1, "floor.import.unknown-column", name, names()));
            } else if (positions.putIfAbsent(column, i) != null) {
                faults.add(Fault.at(line, i + 1, "floor.import.double-column", name));
            }
        }
        boolean complete = true;
        for (Column column : columns) {
            if (column.required() && !positions.containsKey(column.name())) {
                faults.add(Fault.at(line, null, "floor.import.missing-column", column.name(), names()));
                complete = false;
            }
        }
        return complete ? positions : Map.of();
    }

    private String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}

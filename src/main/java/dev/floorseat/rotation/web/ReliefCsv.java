package dev.floorseat.rotation.web;

import dev.floorseat.rotation.relief.Relief;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;

/** Relief as workforce management reads it (RFC 4180): who, from, to, activity code. */
final class ReliefCsv {

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("person", "name", "from", "to", "activityCode")
            .get();

    private ReliefCsv() {}

    static String of(List<Relief> reliefs) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            for (Relief relief : reliefs) {
                printer.printRecord(
                        relief.person(),
                        relief.name(),
                        relief.from().atZone(relief.zone()).toOffsetDateTime(),
                        relief.to().atZone(relief.zone()).toOffsetDateTime(),
                        relief.activity());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }
}

package dev.floorseat.floor.imports;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportFormat;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.ImportResult;
import dev.floorseat.floor.Imports;
import dev.floorseat.floor.RosterChanged;
import dev.floorseat.web.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Runs an import: read, check as a whole, and only then write, in one transaction. One at a time. */
@Component
@Transactional
class ImportRun implements Imports {

    private final Map<ImportKind, Intake> intakes = new EnumMap<>(ImportKind.class);
    private final ImportLog log;
    private final ApplicationEventPublisher events;
    private final DataSize largest;

    ImportRun(
            List<Intake> intakes,
            ImportLog log,
            ApplicationEventPublisher events,
            @Value("${floorseat.imports.largest-file:32MB}") DataSize largest) {
        intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
        this.log = log;
        this.events = events;
        this.largest = largest;
    }

    @Override
    public ImportResult run(ImportKind kind, ImportFile file, String account, boolean dryRun) {
        if (!dryRun) {
            log.waitForTurn();
        }
        Faults faults = new Faults();
        @Nullable Changes changes = check(intake(kind), file, faults);
        if (changes == null || !faults.none()) {
            return ImportResult.refused(faults.kept(), faults.count(), dryRun);
        }
        ImportResult result = new ImportResult(
                changes.created(), changes.changed(), changes.unchanged(), changes.removed(), dryRun, List.of(), 0);
        if (!dryRun) {
            changes.write().run();
            log.write(kind, file, account, result);
            if (result.changesSomething()) {
                events.publishEvent(new RosterChanged(kind));
            }
        }
        return result;
    }

    @Override
    public String template(ImportKind kind) {
        Intake intake = intake(kind);
        List<String> names = intake.columns().stream().map(Column::name).toList();
        return (String.join(";", names) + "\n" + intake.examples()).replace("\n", "\r\n");
    }

    @Override
    public Optional<ImportKind> recognise(ImportFile file) {
        @Nullable String text = Utf8.decoded(file.content(), new Faults());
        if (text == null) {
            return Optional.empty();
        }
        Set<String> names = file.format() == ImportFormat.CSV ? CsvFile.names(text) : JsonFile.names(text);
        return intakes.values().stream()
                .filter(intake -> intake.columns().stream()
                        .filter(Column::required)
                        .allMatch(column -> names.contains(column.name().toLowerCase(Locale.ROOT))))
                .map(Intake::kind)
                .findFirst();
    }

    @Override
    public long largestFile() {
        return largest.toBytes();
    }

    private Intake intake(ImportKind kind) {
        return Objects.requireNonNull(intakes.get(kind), kind::name);
    }

    private @Nullable Changes check(Intake intake, ImportFile file, Faults faults) {
        if (file.content().length > largest.toBytes()) {
            faults.add(Fault.at(1, null, "floor.import.too-large", String.valueOf(largest.toMegabytes())));
            return null;
        }
        @Nullable String text = Utf8.decoded(file.content(), faults);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            faults.add(Fault.at(1, null, "floor.import.empty"));
            return null;
        }
        Consumer<Consumer<Row>> rows = file.format() == ImportFormat.CSV
                ? new CsvFile(text, intake.columns(), faults)::forEach
                : new JsonFile(text, intake.columns(), faults)::forEach;
        return intake.check(rows, faults);
    }
}

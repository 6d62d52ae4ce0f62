package dev.floorseat.floor.web;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportFormat;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.ImportResult;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports for programs: a file goes in, counts come out, or 422 with every fault and nothing changed. */
@RestController
@RequestMapping("/api/v1/imports/{kind}")
@PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
class ImportResource {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    /** What was done; in a dry run, what would be. */
    record Counts(int created, int changed, int unchanged, int removed, boolean dryRun) {}

    @PostMapping(consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    Counts run(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request)
            throws IOException {
        ImportKind known = known(kind);
        MediaType type = MediaType.parseMediaType(request.getContentType());
        ImportFormat format = type.isCompatibleWith(MediaType.APPLICATION_JSON) ? ImportFormat.JSON : ImportFormat.CSV;
        byte[] content = request.getInputStream().readNBytes(Math.toIntExact(imports.largestFile() + 1));
        ImportResult result = imports.run(known, new ImportFile("api", format, content), who.account(), dryRun);
        if (!result.good()) {
            throw Refusal.unusable(
                    result.faults(),
                    "floor.import.refused",
                    result.faultCount(),
                    result.faults().size());
        }
        return new Counts(result.created(), result.changed(), result.unchanged(), result.removed(), dryRun);
    }

    @GetMapping("/template")
    ResponseEntity<String> template(@PathVariable String kind) {
        return template(known(kind), imports);
    }

    static ResponseEntity<String> template(ImportKind kind, Imports imports) {
        ContentDisposition saved =
                ContentDisposition.attachment().filename(kind.path() + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(imports.template(kind));
    }

    static ImportKind known(String kind) {
        return ImportKind.of(kind).orElseThrow(() -> Refusal.notFound("floor.import.no-kind", kind));
    }
}

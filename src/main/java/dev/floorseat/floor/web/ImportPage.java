package dev.floorseat.floor.web;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportFormat;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.ImportResult;
import dev.floorseat.floor.Imports;
import dev.floorseat.floor.web.Uploads.Upload;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports for people: upload, read what the file would do, then one click. The file is kept in between. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
class ImportPage {

    private final Imports imports;
    private final Uploads uploads;
    private final ImportOverview overview;
    private final MessageSource messages;

    ImportPage(Imports imports, Uploads uploads, ImportOverview overview, MessageSource messages) {
        this.imports = imports;
        this.uploads = uploads;
        this.overview = overview;
        this.messages = messages;
    }

    /** A fault in the reader's words. */
    record Shown(Fault fault, String words) {}

    @GetMapping
    String page(Model model, Locale locale) {
        return page(model, locale, null, ImportFile.csv("", ""));
    }

    /** The way back after a language switch or a reload. */
    @GetMapping("/check")
    String back() {
        return "redirect:/imports";
    }

    @PostMapping("/check")
    String check(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        ImportFile read = read(file);
        Optional<ImportKind> chosen =
                kind.isEmpty() ? imports.recognise(read) : Optional.of(ImportResource.known(kind));
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notRecognised", true);
            return page(model, locale, null, read);
        }
        ImportResult result = imports.run(chosen.get(), read, who.account(), true);
        if (!result.good()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("result", result);
            return page(model, locale, chosen.get(), read);
        }
        return "redirect:/imports/checked/" + uploads.keep(who.account(), chosen.get(), read);
    }

    @GetMapping("/checked/{token}")
    String checked(@PathVariable String token, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Upload upload = upload(token, who);
        model.addAttribute("result", imports.run(upload.kind(), upload.file(), who.account(), true));
        model.addAttribute("token", token);
        return page(model, locale, upload.kind(), upload.file());
    }

    @PostMapping("/checked/{token}")
    String run(
            @PathVariable String token,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Upload upload = upload(token, who);
        ImportResult result = imports.run(upload.kind(), upload.file(), who.account(), false);
        if (!result.good()) { // good when it was checked; something else was imported meanwhile
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("result", result);
            return page(model, locale, upload.kind(), upload.file());
        }
        uploads.drop(who.account(), token);
        // plain values: they wait in a session that is stored
        List<Integer> counts = List.of(result.created(), result.changed(), result.unchanged(), result.removed());
        after.addFlashAttribute("done", counts);
        after.addFlashAttribute("doneKind", upload.kind().name());
        return "redirect:/imports";
    }

    @GetMapping("/templates/{kind}")
    ResponseEntity<String> template(@PathVariable String kind) {
        return ImportResource.template(ImportResource.known(kind), imports);
    }

    private Upload upload(String token, SignedIn who) {
        return uploads.find(who.account(), token).orElseThrow(() -> Refusal.notFound("floor.imports.gone"));
    }

    private String page(Model model, Locale locale, @Nullable ImportKind kind, ImportFile file) {
        model.addAttribute("stocks", overview.of(locale));
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("fileName", file.name());
        model.addAttribute("largest", imports.largestFile() / 1_048_576);
        if (model.getAttribute("result") instanceof ImportResult result) {
            model.addAttribute("faults", shown(result.faults(), locale));
        }
        return "floor/imports";
    }

    private List<Shown> shown(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Shown(
                        fault,
                        messages.getMessage(fault.key(), fault.arguments().toArray(), locale)))
                .toList();
    }

    private static ImportFile read(MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        @Nullable String name = file.getOriginalFilename();
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
        String first = start.replace("\uFEFF", "").strip();
        ImportFormat format = first.startsWith("[") || first.startsWith("{") ? ImportFormat.JSON : ImportFormat.CSV;
        return new ImportFile(name == null ? "" : name, format, content);
    }
}

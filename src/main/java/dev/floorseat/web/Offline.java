package dev.floorseat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What makes the product a thing one installs on a phone: the manifest (W3C Web Application Manifest) and the service worker. The
 * worker's version comes from the content of what it keeps, so that a new release replaces it and nothing else does.
 */
@Controller
class Offline {

    private static final List<String> SHELL = List.of(
            "/css/app.css",
            "/css/floor.css",
            "/js/frame.js",
            "/webjars/htmx.org/dist/htmx.min.js",
            "/icon.svg",
            "/manifest.webmanifest",
            "/img/icon-192.png");

    private static final String STORE = "/webjars/idb/build/umd.js";

    private final ResourcePatternResolver files;
    private final ResourceUrlProvider urls;
    private final MessageSource messages;
    private final SingletonSupplier<String> worker = SingletonSupplier.of(this::worker);

    Offline(ResourcePatternResolver files, ResourceUrlProvider urls, MessageSource messages) {
        this.files = files;
        this.urls = urls;
        this.messages = messages;
    }

    @GetMapping("/sw.js")
    ResponseEntity<String> serviceWorker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(worker.obtain());
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(Locale locale) {
        Map<String, Object> manifest = Map.ofEntries(
                Map.entry("id", "/"),
                Map.entry("name", text("app.name", locale)),
                Map.entry("short_name", text("app.name", locale)),
                Map.entry("description", text("app.description", locale)),
                Map.entry("lang", locale.getLanguage()),
                Map.entry("start_url", "/floor"),
                Map.entry("scope", "/"),
                Map.entry("display", "standalone"),
                Map.entry("theme_color", "#0b5f5a"),
                Map.entry("background_color", "#f7f7f4"),
                Map.entry(
                        "icons",
                        List.of(
                                icon("/icon.svg", "any", "image/svg+xml", "any"),
                                icon("/img/icon-192.png", "192x192", "image/png", "any"),
                                icon("/img/icon-512.png", "512x512", "image/png", "any"),
                                icon("/img/icon-maskable-512.png", "512x512", "image/png", "maskable"))));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "manifest+json", StandardCharsets.UTF_8))
                .body(manifest);
    }

    private static Map<String, String> icon(String src, String sizes, String type, String purpose) {
        return Map.of("src", src, "sizes", sizes, "type", type, "purpose", purpose);
    }

    private String worker() {
        try {
            TreeSet<String> shell = Stream.concat(Stream.concat(SHELL.stream(), Stream.of(STORE)), scripts().stream())
                    .flatMap(path -> Stream.of(path, url(path)))
                    .collect(Collectors.toCollection(TreeSet::new));
            String script =
                    new ClassPathResource("static/js/floor/worker.js").getContentAsString(StandardCharsets.UTF_8);
            String version = version(shell, script);
            String paths = shell.stream().map(path -> "'" + path + "'").collect(Collectors.joining(", "));
            return "const VERSION = '" + version + "';\nconst SHELL = [" + paths + "];\n" + script;
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged scripts", e);
        }
    }

    /** Changes with the content of our own files, the addresses of other people's (they name their version), and the worker. */
    private static String version(Set<String> shell, String script) throws IOException {
        StringBuilder content = new StringBuilder(script);
        for (String path : shell) {
            Resource file = new ClassPathResource("static" + path);
            content.append('\n').append(path);
            if (file.exists()) {
                content.append(Digest.of(file.getContentAsByteArray()).hex());
            }
        }
        return Digest.of(content.toString()).hex().substring(0, 16);
    }

    /** All scripts of the visit page, which import each other by their plain names. */
    private List<String> scripts() throws IOException {
        return Stream.of(files.getResources("classpath:/static/js/floor/*.js"))
                .map(Resource::getFilename)
                .map(name -> "/js/floor/" + Objects.requireNonNull(name))
                .toList();
    }

    /** The address with the version in it, as pages write it. */
    private String url(String path) {
        String url = urls.getForLookupPath(path);
        return url == null ? path : url;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}

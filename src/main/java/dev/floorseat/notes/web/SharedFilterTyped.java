package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.SharedFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address says about the shared notes somebody looks for. A kind that is none looks for all. */
record SharedFilterTyped(
        @Nullable String kind,
        @Nullable String queue,
        @Nullable String site,
        @Nullable String q) {

    SharedFilter filter() {
        NoteKind known = Arrays.stream(NoteKind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(null);
        return new SharedFilter(known, said(queue), said(site), said(q));
    }

    /** Whether anything is looked for. */
    public boolean narrows() {
        return !filter().equals(SharedFilter.ALL);
    }

    /** The address of the page, up to the number of the page. */
    public String address() {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("kind", said(kind));
        said.put("queue", said(queue));
        said.put("site", said(site));
        said.put("q", said(q));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/notes");
        said.values().removeIf(Objects::isNull);
        said.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString() + (said.isEmpty() ? "?" : "&");
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

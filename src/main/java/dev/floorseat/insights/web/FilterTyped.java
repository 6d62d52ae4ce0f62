package dev.floorseat.insights.web;

import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightState;
import dev.floorseat.notes.NoteKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address says about the insights somebody looks for. A state or kind that is none looks for all. */
record FilterTyped(
        @Nullable String state,
        @Nullable String queue,
        @Nullable String site,
        @Nullable String kind,
        @Nullable String q) {

    InsightFilter filter() {
        return new InsightFilter(
                known(InsightState.values(), state), said(queue), said(site), known(NoteKind.values(), kind), said(q));
    }

    /** Whether anything is looked for. */
    public boolean narrows() {
        return !filter().equals(InsightFilter.ALL);
    }

    /** The address of the page, up to the number of the page. */
    public String address() {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("state", said(state));
        said.put("queue", said(queue));
        said.put("site", said(site));
        said.put("kind", said(kind));
        said.put("q", said(q));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/insights");
        said.values().removeIf(Objects::isNull);
        said.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString() + (said.isEmpty() ? "?" : "&");
    }

    private static <E extends Enum<E>> @Nullable E known(E[] all, @Nullable String typed) {
        for (E each : all) {
            if (each.name().equalsIgnoreCase(typed)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

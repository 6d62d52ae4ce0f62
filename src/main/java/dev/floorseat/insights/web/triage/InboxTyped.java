package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.triage.InboxFilter;
import dev.floorseat.insights.triage.Leads;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.notes.NoteKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address says about the inbox. What is none of the choices looks for all; without a state, for what is to be done.
 *
 * @param state a state, or ALL
 * @param owner name of an account, or {@link #MINE}, or {@link #NOBODY}
 * @param overdue true: only what is overdue
 * @param q words
 * @param at number of the insight that is open
 * @param find words of an insight to merge into
 */
record InboxTyped(
        @Nullable String state,
        @Nullable String owner,
        @Nullable String queue,
        @Nullable String site,
        @Nullable String kind,
        @Nullable String overdue,
        @Nullable String q,
        @Nullable String at,
        @Nullable String find) {

    /** The reader, and whose deputy they are. */
    static final String MINE = "me";

    /** Whatever nobody owns. */
    static final String NOBODY = "nobody";

    private static final String ALL = "ALL";

    InboxFilter filter(Leads leads, String reader) {
        TriageState known = known(TriageState.values(), state);
        Set<TriageState> states = ALL.equalsIgnoreCase(state)
                ? Set.of(TriageState.values())
                : known == null ? InboxFilter.OPEN : Set.of(known);
        return new InboxFilter(
                states,
                owners(leads, reader),
                said(queue),
                said(site),
                known(NoteKind.values(), kind),
                onlyOverdue(),
                said(q));
    }

    private @Nullable Set<String> owners(Leads leads, String reader) {
        String whose = said(owner);
        if (whose == null) {
            return null;
        }
        return switch (whose) {
            case MINE -> leads.worksFor(reader);
            case NOBODY -> Set.of();
            default -> Set.of(whose);
        };
    }

    /** Whether only what is overdue is looked for. */
    public boolean onlyOverdue() {
        return "true".equals(overdue);
    }

    /** The number of the insight that is open; 0: none. */
    long open() {
        try {
            return at == null ? 0 : Long.parseLong(at);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Whether anything but what is to be done is looked for. */
    public boolean narrows() {
        return !asked().isEmpty();
    }

    /** The address of the inbox with an insight open. */
    public String at(long insight) {
        return address("/triage", Long.toString(insight));
    }

    /** The address of the inbox with none open. */
    public String list() {
        return address("/triage", null);
    }

    /** Where to send what is done with one. */
    public String act(long insight) {
        return address("/triage/" + insight + "/act", null);
    }

    /** Where to send what is done with several. */
    public String acts() {
        return address("/triage/acts", at);
    }

    /** Where to send what is taken back. */
    public String undo() {
        return address("/triage/undo", null);
    }

    private String address(String path, @Nullable String insight) {
        Map<String, @Nullable String> said = asked();
        if (insight != null) {
            said.put("at", insight);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        said.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    /** What is looked for, by the name in the address. */
    public Map<String, @Nullable String> asked() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("state", said(state));
        asked.put("owner", said(owner));
        asked.put("queue", said(queue));
        asked.put("site", said(site));
        asked.put("kind", said(kind));
        asked.put("overdue", onlyOverdue() ? "true" : null);
        asked.put("q", said(q));
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    private static <E extends Enum<E>> @Nullable E known(E[] all, @Nullable String typed) {
        for (E each : all) {
            if (each.name().equalsIgnoreCase(typed)) {
                return each;
            }
        }
        return null;
    }

    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.text.Near.Kind;
import dev.floorseat.insights.text.VectorRows.Counts;
import dev.floorseat.insights.text.VectorRows.Made;
import dev.floorseat.notes.NotesShared;
import dev.floorseat.web.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Encodes what is new and, after a change of the encoder or of the dictionaries, everything again, a few texts at a time in the background.
 * What is done is marked with the state it was done in; whoever goes on after a kill begins with what is not.
 */
@Component
public class EncodingRound {

    /**
     * How far it is.
     *
     * @param encoder id of the encoder; null: it cannot be used on this machine
     * @param poorer whether another instance has a larger dictionary, so that this one leaves alone what that one has encoded
     * @param done texts that are as they should be
     * @param all texts there are
     */
    public record Progress(@Nullable String encoder, int done, int all, boolean poorer) {}

    private static final Logger LOG = LoggerFactory.getLogger(EncodingRound.class);
    private static final int AT_A_TIME = 64;
    /** A note that came in beside the others is told to nobody: this finds it. */
    private static final Duration COMPARE = Duration.ofHours(1);

    private final Encoding encoder;
    private final Bridge bridge;
    private final Sources sources;
    private final VectorRows rows;
    private final Clock clock;
    private boolean wentWrong;
    private @Nullable Instant compared;
    private byte[] ruled = {};

    EncodingRound(Encoding encoder, Bridge bridge, Sources sources, VectorRows rows, Clock clock) {
        this.encoder = encoder;
        this.bridge = bridge;
        this.sources = sources;
        this.rows = rows;
        this.clock = clock;
    }

    /** In the sender's transaction only the numbers are taken down: sharing waits for no encoder. */
    @EventListener
    void shared(NotesShared shared) {
        rows.ask(Kind.NOTE, shared.notes());
    }

    /** How far it is. */
    public Progress progress() {
        try {
            int richest = encoder.glosses() ? rows.richest() : 0;
            boolean poorer = richest > bridge.dingSize();
            Counts counts = rows.counts(state(), poorer ? Bridge.withDing(richest) : "");
            return new Progress(wentWrong ? null : encoder.id(), counts.done(), counts.all(), poorer);
        } catch (RuntimeException e) {
            Counts counts = rows.counts("", "");
            return new Progress(null, 0, counts.all(), false);
        }
    }

    /** Encodes all that is behind. */
    public synchronized void run() {
        bridge.awaitDictionaries();
        try {
            Instant now = clock.instant();
            if (compared == null || Duration.between(compared, now).abs().compareTo(COMPARE) >= 0) {
                compare(Kind.NOTE);
                compared = now;
            }
            byte[] rules = sources.rulesDigest();
            if (!Arrays.equals(rules, ruled)) {
                compare(Kind.RULE);
                ruled = rules;
            }
            int richest = encoder.glosses() ? rows.richest(bridge.dingSize()) : 0;
            String but = richest > bridge.dingSize() ? Bridge.withDing(richest) : "";
            for (Kind kind : Kind.values()) {
                boolean more = some(kind, but);
                while (more) {
                    more = some(kind, but);
                }
            }
            wentWrong = false;
        } catch (RuntimeException | LinkageError e) {
            if (!wentWrong) {
                LOG.warn(
                        "Texts cannot be compared by {}; notes are kept all the same",
                        encoder.getClass().getSimpleName(),
                        e);
            }
            wentWrong = true;
        }
    }

    /** Holds what is stored against what there is: notes from before, rules that came in force or left. */
    void compare(Kind kind) {
        Set<Long> there = new HashSet<>(sources.ids(kind));
        Set<Long> stored = new HashSet<>(rows.ids(kind));
        rows.forget(kind, stored.stream().filter(id -> !there.contains(id)).toList());
        rows.ask(
                kind, there.stream().filter(id -> !stored.contains(id)).sorted().toList());
        if (kind == Kind.RULE && !there.isEmpty()) {
            recheck(sources.texts(kind, there));
        }
    }

    /** A rule in force may read otherwise than at the last look. */
    private void recheck(Map<Long, String> texts) {
        rows.inputs(Kind.RULE).forEach((id, input) -> {
            String text = texts.get(id);
            if (text != null
                    && !Arrays.equals(input, Digest.of(encoder.reads(text)).bytes())) {
                rows.checked(Kind.RULE, id, "");
            }
        });
    }

    private boolean some(Kind kind, String but) {
        String state = state();
        Map<Long, Made> behind = rows.behind(kind, state, but, AT_A_TIME);
        Map<Long, String> texts = sources.texts(kind, behind.keySet());
        rows.forget(
                kind,
                behind.keySet().stream().filter(id -> !texts.containsKey(id)).toList());
        List<Long> ids =
                behind.keySet().stream().filter(texts::containsKey).sorted().toList();
        ids.parallelStream()
                .forEach(id -> encode(
                        kind,
                        id,
                        Objects.requireNonNull(texts.get(id)),
                        Objects.requireNonNull(behind.get(id)),
                        state));
        return behind.size() == AT_A_TIME;
    }

    private void encode(Kind kind, long id, String text, Made made, String state) {
        String input = encoder.reads(text);
        byte[] digest = Digest.of(input).bytes();
        if (encoder.id().equals(made.encoder()) && Arrays.equals(digest, made.input())) {
            rows.checked(kind, id, state);
        } else {
            rows.write(kind, id, encoder.id(), digest, encoder.read(input), state);
        }
    }

    private String state() {
        return encoder.glosses() ? encoder.id() + " " + bridge.version() : encoder.id();
    }
}

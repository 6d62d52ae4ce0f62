package dev.floorseat.insights.gloss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The gloss with the dictionaries as they are now: the glossary as CX leads keep it, and Ding where it is installed. */
@Component
public class Bridge {

    /** What there is of Ding. */
    public enum DingState {
        /** It is being read. */
        READING,
        /** It serves. */
        THERE,
        /** It is not installed; the glossary and the words of every day serve without it. */
        MISSING
    }

    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(2);

    private record Built(long glossary, @Nullable Ding ding, Gloss gloss) {}

    private final Glossary glossary;
    private final Path path;
    private final Vocabulary vocabulary = Vocabulary.packaged();
    private final CompletableFuture<@Nullable Ding> ding = new CompletableFuture<>();
    private volatile @Nullable Built built;
    private volatile long looked = System.nanoTime() - LOOK_AGAIN;

    Bridge(Glossary glossary, @Value("${floorseat.insights.ding:/usr/share/trans/de-en}") Path path) {
        this.glossary = glossary;
        this.path = path;
    }

    /** The seed first, since everything is glossed with it; Ding beside it, since it takes seconds. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        glossary.seed();
        built = null;
        if (!Files.isRegularFile(path)) {
            LOG.info(
                    "Ding is not installed ({}): German and English are compared by the glossary and the words of every day alone."
                            + " Debian's package trans-de-en brings it.",
                    path);
            ding.complete(null);
            return;
        }
        Thread reader = new Thread(this::read, "ding");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            Ding read = Ding.read(path, vocabulary::commonness);
            LOG.info("Ding is there: {} German words", read.size());
            ding.complete(read);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Ding cannot be read ({}); it goes without", path, e);
            ding.complete(null);
        }
        lookAgain();
    }

    /** The gloss as it is now. */
    public Gloss gloss() {
        return now().gloss;
    }

    /** Names the state of the dictionaries: what was glossed in another state may be glossed otherwise now. At most 50 characters. */
    public String version() {
        Built now = now();
        return "g" + now.glossary + withDing(now.ding == null ? 0 : now.ding.size());
    }

    /** How many German words of Ding there are; 0: it is missing, or still being read. */
    public int dingSize() {
        Ding read = ding.getNow(null);
        return read == null ? 0 : read.size();
    }

    /** How {@link #version} ends with a Ding of that size. */
    public static String withDing(int size) {
        return size == 0 ? "" : "d" + size;
    }

    /** Waits until Ding is read, or known to be missing. */
    public void awaitDictionaries() {
        ding.join();
    }

    /** What there is of Ding. */
    public DingState ding() {
        if (!ding.isDone()) {
            return DingState.READING;
        }
        return ding.join() == null ? DingState.MISSING : DingState.THERE;
    }

    /** Where Ding is looked for. */
    public Path dingPath() {
        return path;
    }

    /** Looks at once whether somebody changed the glossary, not within two seconds. */
    public void lookAgain() {
        looked = System.nanoTime() - LOOK_AGAIN;
    }

    private Built now() {
        Built known = built;
        Ding read = ding.getNow(null);
        if (known != null && known.ding == read && System.nanoTime() - looked < LOOK_AGAIN) {
            return known;
        }
        return build(read);
    }

    private synchronized Built build(@Nullable Ding read) {
        long version = glossary.version();
        Built known = built;
        looked = System.nanoTime();
        if (known != null && known.ding == read && known.glossary == version) {
            return known;
        }
        Words words = new Words(glossary.words(), vocabulary, read);
        Built fresh = new Built(version, read, new Gloss(words, new Languages(words)));
        built = fresh;
        return fresh;
    }
}

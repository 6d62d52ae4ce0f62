package dev.floorseat.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phone in somebody's hand: what it keeps outlives its being switched off. */
final class Phone implements AutoCloseable {

    private final BrowserType browser;
    private final LaunchPersistentContextOptions options;
    private final Instant time;
    private final Path memory;
    private final List<String> complaints;
    private @Nullable BrowserContext on;

    /**
     * Switched off, with nothing in its memory.
     *
     * @param time what its clock shows each time it is switched on
     * @param complaints learns what its pages complain about
     */
    Phone(BrowserType browser, LaunchPersistentContextOptions options, Instant time, List<String> complaints) {
        this.browser = browser;
        this.options = options;
        this.time = time;
        this.complaints = complaints;
        try {
            memory = Files.createTempDirectory("floorseat-phone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Switches it on and opens an empty page. */
    Page open() {
        BrowserContext context = browser.launchPersistentContext(memory, options);
        on = context;
        context.clock().install(new Clock.InstallOptions().setTime(time.toEpochMilli()));
        Page page = context.pages().get(0);
        page.onPageError(complaints::add);
        return page;
    }

    /** Switches it off, whatever its pages are doing. */
    void kill() {
        BrowserContext context = on;
        if (context != null) {
            context.close();
        }
        on = null;
    }

    /** Takes the network away, or brings it back. */
    void offline(boolean now) {
        BrowserContext context = on;
        if (context == null) {
            throw new IllegalStateException("switched off");
        }
        context.setOffline(now);
    }

    @Override
    public void close() {
        kill();
    }
}

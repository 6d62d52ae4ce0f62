package dev.floorseat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import dev.floorseat.access.Accounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One Chromium for all browser tests: the one in {@code FLOORSEAT_CHROMIUM}, else the system's, the one without windows before the whole
 * one. Gives every test a {@link Desk} with a fresh profile and puts it away afterwards.
 */
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Closed with the last test of the run. */
    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(program()).setArgs(ARGUMENTS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        private static Path program() {
            return Optional.ofNullable(System.getenv("FLOORSEAT_CHROMIUM"))
                    .map(Path::of)
                    .or(() -> List.of(
                                    "/usr/bin/chromium-headless-shell",
                                    "/usr/bin/chromium",
                                    "/usr/bin/chromium-browser",
                                    "/usr/bin/google-chrome")
                            .stream()
                            .map(Path::of)
                            .filter(Files::isExecutable)
                            .findFirst())
                    .orElseThrow(() -> new IllegalStateException("no Chromium: set FLOORSEAT_CHROMIUM"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** How a browser with a memory of its own is started. */
    static LaunchPersistentContextOptions persistent() {
        return new LaunchPersistentContextOptions()
                .setExecutablePath(Running.program())
                .setArgs(ARGUMENTS);
    }

    /** The desks a test has asked for. */
    private static final class Desks extends ArrayList<Desk> implements AutoCloseable {
        @Override
        public void close() {
            forEach(Desk::close);
            clear();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running =
                test.getRoot().getStore(OURS).computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        ApplicationContext product = SpringExtension.getApplicationContext(test);
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Desk desk = new Desk(running.browser(), "http://localhost:" + port, product.getBean(Accounts.class));
        desks(test).add(desk);
        return desk;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        desks(test).close();
    }

    private static Desks desks(ExtensionContext test) {
        return test.getStore(OURS).computeIfAbsent(Desks.class, key -> new Desks(), Desks.class);
    }
}

package dev.floorseat.invites.busy.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that publishes calendars, without TLS: tests allow its host by name. */
public final class CalendarServer implements AutoCloseable {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Starts it on a free port. */
    public CalendarServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            HttpHandler page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                answer(exchange, 404, "nothing here".getBytes(StandardCharsets.UTF_8));
            } else {
                page.handle(exchange);
            }
        });
        server.start();
    }

    /** The address of a page. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Publishes something from now on. */
    public CalendarServer publish(String path, String text) {
        return publish(path, exchange -> answer(exchange, 200, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Does something for a page from now on. */
    public CalendarServer publish(String path, HttpHandler page) {
        pages.put(path, page);
        return this;
    }

    /** Answers with a status from now on. */
    public CalendarServer fails(String path, int status) {
        return publish(path, exchange -> answer(exchange, status, new byte[0]));
    }

    /** Sends whoever asks elsewhere. */
    public CalendarServer redirects(String path, String location) {
        return publish(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, new byte[0]);
        });
    }

    /** What was asked, in order: method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Answers with a body. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}

package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.outbound.PublicAddresses;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a stranger's server one thing. The whole of it has a deadline, every address on the way is looked at, and of the answer no more is
 * taken than a calendar may have, unpacked.
 */
@Component
class CalendarExchange implements AutoCloseable {

    private static final int MOST_HOPS = 5;
    private static final int MOST_AT_ONCE = 8;

    private final PublicAddresses addresses;
    private final CloseableHttpClient client;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "calendar-deadline");
        thread.setDaemon(true);
        return thread;
    });

    CalendarExchange(
            PublicAddresses calendarAddresses,
            CloseableHttpClient calendarClient,
            @Value("${floorseat.calendars.timeout:PT10S}") Duration patience) {
        this.addresses = calendarAddresses;
        this.client = calendarClient;
        this.patience = patience;
    }

    /**
     * Asks, and follows where the server sends us.
     *
     * @param requests makes the request for an address
     * @param elsewhere whether to follow to another server: not with a password
     */
    Answer ask(URI first, Function<URI, HttpUriRequestBase> requests, boolean elsewhere) throws UnusableCalendar {
        if (!free.tryAcquire()) {
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        }
        Underway running = new Underway();
        Future<?> deadline = clock.schedule(running::end, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return follow(first, requests, elsewhere, running);
        } catch (PublicAddresses.NotPublic e) {
            throw new UnusableCalendar(Trouble.PRIVATE);
        } catch (SocketTimeoutException e) {
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        } catch (ZipException | EOFException e) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        } catch (IOException e) {
            throw new UnusableCalendar(running.isOver() ? Trouble.TOO_SLOW : Trouble.UNREACHABLE);
        } finally {
            deadline.cancel(false);
            free.release();
        }
    }

    private Answer follow(URI first, Function<URI, HttpUriRequestBase> requests, boolean elsewhere, Underway running)
            throws IOException, UnusableCalendar {
        URI at = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            if (!addresses.isFit(at) || !(elsewhere || isSameServer(first, at))) {
                throw new UnusableCalendar(Trouble.NO_HTTPS);
            }
            HttpUriRequestBase request = requests.apply(at);
            running.begin(request);
            ClassicHttpResponse response = client.executeOpen(HttpHost.create(at), request, null);
            try {
                @Nullable URI next = next(at, response);
                if (next == null) {
                    return new Answer(status(response), body(response), at);
                }
                at = next;
            } finally {
                // the connection is cut: a body without end holds up nobody
                request.cancel();
                Closer.closeQuietly(response);
            }
        }
        throw new UnusableCalendar(Trouble.NO_HTTPS);
    }

    private static boolean isSameServer(URI first, URI other) {
        return first.getHost().equalsIgnoreCase(other.getHost())
                && first.getPort() == other.getPort()
                && first.getScheme().equalsIgnoreCase(other.getScheme());
    }

    private static @Nullable URI next(URI at, ClassicHttpResponse response) throws UnusableCalendar {
        int status = response.getCode();
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            return null;
        }
        @Nullable Header location = response.getFirstHeader("Location");
        try {
            if (location == null) {
                throw new UnusableCalendar(Trouble.SERVER_FAULT);
            }
            return at.resolve(location.getValue().strip());
        } catch (IllegalArgumentException e) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
    }

    private static int status(ClassicHttpResponse response) throws UnusableCalendar {
        int status = response.getCode();
        switch (status) {
            case 401, 403 -> throw new UnusableCalendar(Trouble.REFUSED);
            case 404, 410 -> throw new UnusableCalendar(Trouble.NOT_FOUND);
            default -> {
                return status;
            }
        }
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException, UnusableCalendar {
        @Nullable HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = unpacked(entity)) {
            byte[] bytes = in.readNBytes(BusyReader.LARGEST + 1);
            if (bytes.length > BusyReader.LARGEST) {
                throw new UnusableCalendar(Trouble.TOO_LARGE);
            }
            return bytes;
        }
    }

    private static InputStream unpacked(HttpEntity entity) throws IOException, UnusableCalendar {
        String encoding = entity.getContentEncoding();
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> entity.getContent();
            case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
            default -> throw new UnusableCalendar(Trouble.SERVER_FAULT);
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

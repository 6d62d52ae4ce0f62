package dev.floorseat.rules.reach.hooks;

import dev.floorseat.outbound.PublicAddresses;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one message: at least once, the same body under the same id each time, signed anew with the time of the attempt. */
@Component
class HookDelivery {

    private static final int GONE = 410;

    private final DeliveryRows rows;
    private final HookRows hooks;
    private final PublicAddresses addresses;
    private final CloseableHttpClient client;
    private final Clock clock;

    HookDelivery(
            DeliveryRows rows,
            HookRows hooks,
            PublicAddresses hookAddresses,
            CloseableHttpClient hookClient,
            Clock clock) {
        this.rows = rows;
        this.hooks = hooks;
        this.addresses = hookAddresses;
        this.client = hookClient;
        this.clock = clock;
    }

    /**
     * Sends it, unless that was done.
     *
     * @throws NotTaken if it is to be tried again
     */
    void send(long id) {
        Optional<DeliveryRows.Waiting> waiting = rows.waiting(id);
        if (waiting.isEmpty()) {
            return;
        }
        DeliveryRows.Waiting message = waiting.get();
        if (!message.enabled()) {
            rows.lapsed(id);
            return;
        }
        rows.attempted(id);
        if (!addresses.isFit(message.url())) {
            rows.postponed(id, null, "not an address for messages");
            rows.givenUp(id);
            return;
        }
        int status = post(id, message);
        if (status >= 200 && status < 300) {
            rows.sent(id, status, clock.instant());
        } else if (status == GONE) {
            rows.postponed(id, status, "the receiver wants no more");
            rows.givenUp(id);
            hooks.enable(message.hook(), false);
        } else {
            throw notTaken(id, status, "HTTP " + status, null);
        }
    }

    /** Reads the status and nothing else of the answer: the connection is cut, so a body without end holds up nobody. */
    private int post(long id, DeliveryRows.Waiting message) {
        Instant now = clock.instant();
        HttpPost post = new HttpPost(message.url());
        post.setHeader("webhook-id", message.messageId());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature", Signature.of(message.secret(), message.messageId(), now, message.body()));
        post.setEntity(
                new StringEntity(message.body(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try {
            ClassicHttpResponse response = client.executeOpen(HttpHost.create(message.url()), post, null);
            int status = response.getCode();
            post.cancel();
            Closer.closeQuietly(response);
            return status;
        } catch (PublicAddresses.NotPublic e) {
            throw notTaken(id, null, "the name leads to no public address", e);
        } catch (UnknownHostException e) {
            throw notTaken(id, null, "nobody knows this name", e);
        } catch (SocketTimeoutException e) {
            throw notTaken(id, null, "no answer in time", e);
        } catch (IOException e) {
            throw notTaken(id, null, e.getClass().getSimpleName(), e);
        }
    }

    private NotTaken notTaken(long id, @Nullable Integer status, String words, @Nullable Exception cause) {
        rows.postponed(id, status, words);
        return new NotTaken(words, cause);
    }

    /** The receiver did not take a message this time: the scheduler tries again. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(String words, @Nullable Exception cause) {
            super(words, cause);
        }
    }
}

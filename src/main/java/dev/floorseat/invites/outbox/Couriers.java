package dev.floorseat.invites.outbox;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends what is due with several deliveries at once when much is: each of them waits for the mail server and the database most of its
 * time. For a message or two it takes one.
 */
final class Couriers {

    private final Claims claims;
    private final Delivery delivery;
    private final int most;

    /** So many at once at most, at least one. */
    Couriers(Claims claims, Delivery delivery, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("nobody to send: " + most);
        }
        this.claims = claims;
        this.delivery = delivery;
        this.most = most;
    }

    /**
     * Sends until nothing is due, or the mail server does not answer.
     *
     * @return how many the server took
     */
    int run() {
        int due = claims.due(most * Delivery.BATCH);
        int couriers = Math.max(1, (due + Delivery.BATCH - 1) / Delivery.BATCH);
        return couriers == 1 ? delivery.run() : together(couriers);
    }

    private int together(int couriers) {
        ExecutorService threads = Executors.newFixedThreadPool(couriers);
        try {
            int sent = 0;
            List<Callable<Integer>> runs = Collections.nCopies(couriers, delivery::run);
            for (Future<Integer> run : threads.invokeAll(runs)) {
                sent += run.get();
            }
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while sending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a delivery broke off", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}

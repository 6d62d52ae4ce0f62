package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How soon 50 phones have their notes taken, with 100,000 notes stored and 2,000 names to know, over HTTP with sessions. Once each phone
 * sends a note every second, a hundred times what people write; once as fast as answers come. Phones, product and database share the
 * machine.
 */
@ProductTest
@Tag("benchmark")
class CaptureBenchmarkTest {

    private static final int PHONES = 50;
    private static final int SECONDS = 20;
    private static final double GOOD_ENOUGH = 100;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void takesTheNotesOf50Phones() throws Exception {
        List<Phone> phones = new ArrayList<>();
        for (BusyFloor.Visitor visitor : new BusyFloor(product).found(PHONES)) {
            phones.add(new Phone("http://localhost:" + port, visitor).signIn());
        }
        assertThat(phones).hasSize(PHONES);
        assertThat(jdbc.sql("select count(*) from notes_note")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(BusyFloor.NOTES);

        flatOut(phones, 60);
        double[] everySecond = everySecond(phones);
        double[] flatOut = flatOut(phones, 40);

        print("a note a second each", everySecond, SECONDS * 1000.0);
        print("as fast as answers come", flatOut, Arrays.stream(flatOut).sum() / PHONES);
        System.out.printf(
                "capture: p95 of a note a second each is %.2f of the %.0f ms aimed at%n",
                percentile(everySecond, 95) / GOOD_ENOUGH, GOOD_ENOUGH);
    }

    /** The phones begin one after another within the second. */
    private static double[] everySecond(List<Phone> phones) throws Exception {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(PHONES);
        List<Double> taken = new ArrayList<>();
        List<ScheduledFuture<?>> running = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            Phone phone = phones.get(i);
            running.add(clock.scheduleAtFixedRate(
                    () -> {
                        try {
                            double one = phone.note();
                            synchronized (taken) {
                                taken.add(one);
                            }
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    i * 1000L / PHONES,
                    1000,
                    TimeUnit.MILLISECONDS));
        }
        clock.awaitTermination(SECONDS, TimeUnit.SECONDS);
        assertThat(running).noneMatch(Future::isDone);
        clock.shutdown();
        assertThat(clock.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
        return taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double[] flatOut(List<Phone> phones, int each) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PHONES);
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (Phone phone : phones) {
            work.add(() -> {
                start.await();
                List<Double> taken = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    taken.add(phone.note());
                }
                return taken;
            });
        }
        var threads = Executors.newFixedThreadPool(PHONES);
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> done : threads.invokeAll(work)) {
            all.addAll(done.get());
        }
        threads.shutdown();
        return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void print(String how, double[] sorted, double millis) {
        System.out.printf(
                "capture: %d phones, %s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %.0f notes a second (%d notes, %d processors)%n",
                PHONES,
                how,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                sorted.length / millis * 1000,
                sorted.length,
                Runtime.getRuntime().availableProcessors());
    }
}

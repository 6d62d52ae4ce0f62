package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** The request that is under way, for whoever ends it when its time is over. */
final class Underway {

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable HttpUriRequestBase> request = new AtomicReference<>();

    void end() {
        over.set(true);
        HttpUriRequestBase running = request.get();
        if (running != null) {
            running.cancel();
        }
    }

    void begin(HttpUriRequestBase next) throws UnusableCalendar {
        request.set(next);
        if (over.get()) {
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        }
    }

    boolean isOver() {
        return over.get();
    }
}

package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.springframework.stereotype.Component;

/** Gets the calendar under an address. */
@Component
public class CalendarFetch {

    private static final int OK = 200;

    private final CalendarExchange exchange;

    CalendarFetch(CalendarExchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Its bytes, whatever they are.
     *
     * @param address https, with everything secret in it
     * @return at most as many as a calendar may have
     * @throws UnusableCalendar if they cannot be had, or may not
     */
    public byte[] get(URI address) throws UnusableCalendar {
        Answer answer = exchange.ask(
                address,
                at -> {
                    HttpGet get = new HttpGet(at);
                    get.setHeader("Accept", "text/calendar, */*;q=0.1");
                    get.setHeader("Accept-Encoding", "gzip");
                    return get;
                },
                true);
        if (answer.status() != OK) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
        return answer.body();
    }
}

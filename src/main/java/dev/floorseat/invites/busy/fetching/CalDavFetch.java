package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.fetching.DavXml.Resource;
import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.invites.busy.reading.Window;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gets what a CalDAV server (RFC 4791) knows of somebody's time: the events of all calendars it finds (section 7.8) or, where it tells no
 * events, when its owner is busy (section 7.10). Events come first: only they have UIDs, by which a visit of ours is known.
 */
@Component
public class CalDavFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_HOPS = 4;
    private static final int OK = 200;
    private static final int SEVERAL = 207;
    private static final int GONE = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULTS = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int INSUFFICIENT_STORAGE = 507;

    private final CalendarExchange exchange;

    CalDavFetch(CalendarExchange exchange) {
        this.exchange = exchange;
    }

    /** A visit to a server: who asks, and until when. */
    private record Call(String user, String password, long until) {

        void check() throws UnusableCalendar {
            if (System.nanoTime() - until > 0) {
                throw new UnusableCalendar(Trouble.TOO_SLOW);
            }
        }
    }

    /**
     * Calendars, one after the other.
     *
     * @param address of a calendar, of a person, or of the server
     * @param window what lies outside is not asked for
     * @return at most as many bytes as a calendar may have
     * @throws UnusableCalendar if they cannot be had, or may not, or there is no calendar
     */
    public byte[] get(URI address, String user, String password, Window window) throws UnusableCalendar {
        Call call = new Call(user, password, System.nanoTime() + PATIENCE.toNanos());
        Calendars calendars = calendars(address, call);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        // an empty calendar is one, too
        all.writeBytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
        for (URI calendar : calendars.there()) {
            byte[] events = events(calendar, window, call);
            if (events.length == 0 && !calendars.known()) {
                throw new UnusableCalendar(Trouble.NO_CALENDAR);
            }
            all.writeBytes(events);
            if (all.size() > BusyReader.LARGEST) {
                throw new UnusableCalendar(Trouble.TOO_LARGE);
            }
        }
        return all.toByteArray();
    }

    /**
     * Where to ask.
     *
     * @param known whether the server says that there are calendars; else nothing found there is no sign that somebody is free
     */
    private record Calendars(List<URI> there, boolean known) {}

    /** The calendar at an address, or those of the person there, wherever the server keeps them. */
    private Calendars calendars(URI address, Call call) throws UnusableCalendar {
        URI at = address;
        List<URI> asked = new ArrayList<>();
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            asked.add(at);
            @Nullable Answer answer = properties(at, call);
            if (answer == null) {
                // who may see only when somebody is busy may not look around
                return new Calendars(List.of(at), false);
            }
            List<Resource> there = DavXml.of(answer.body(), answer.at());
            URI here = answer.at();
            List<URI> calendars = there.stream()
                    .filter(Resource::calendar)
                    .map(Resource::href)
                    .toList();
            if (!calendars.isEmpty()) {
                List<URI> itself = calendars.stream()
                        .filter(each -> DavWays.isSame(each, here))
                        .toList();
                return new Calendars(DavWays.checked(address, itself.isEmpty() ? calendars : itself), true);
            }
            if (there.stream().anyMatch(each -> each.collection() && DavWays.isSame(each.href(), here))) {
                // a list of tasks: nobody who gave its address meant all the calendars beside it
                throw new UnusableCalendar(Trouble.NO_CALENDAR);
            }
            @Nullable URI next = DavWays.next(there, here, asked);
            if (next == null) {
                break;
            }
            DavWays.checked(address, List.of(next));
            at = next;
        }
        throw new UnusableCalendar(Trouble.NO_CALENDAR);
    }

    private @Nullable Answer properties(URI at, Call call) throws UnusableCalendar {
        return several("PROPFIND", at, DavRequests.PROPERTIES, call);
    }

    private byte[] events(URI calendar, Window window, Call call) throws UnusableCalendar {
        String from = UTC.format(window.from());
        String to = UTC.format(window.to());
        @Nullable Answer answer = several("REPORT", calendar, DavRequests.EVENTS.formatted(from, to), call);
        if (answer != null) {
            return data(DavXml.of(answer.body(), answer.at()));
        }
        Answer busy = ask("REPORT", calendar, DavRequests.FREE_BUSY.formatted(from, to), call);
        if (busy.status() != OK) {
            throw new UnusableCalendar(isItsFault(busy.status()) ? Trouble.SERVER_FAULT : Trouble.NO_CALENDAR);
        }
        return (new String(busy.body(), StandardCharsets.UTF_8).strip() + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** All of it or nothing: what the server left out is not free (RFC 4791 section 7.8). */
    private static byte[] data(List<Resource> resources) throws UnusableCalendar {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Resource resource : resources) {
            @Nullable String text = resource.data();
            if (resource.status() == INSUFFICIENT_STORAGE) {
                throw new UnusableCalendar(Trouble.TOO_MUCH);
            }
            // what was deleted while we asked is not there, and that is all
            if (resource.status() != GONE) {
                if (text == null || !DavXml.isGood(resource.status())) {
                    throw new UnusableCalendar(Trouble.SERVER_FAULT);
                }
                data.writeBytes((text.strip() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return data.toByteArray();
    }

    /** An answer of several parts; null where the server does not give such to us, or to nobody. */
    private @Nullable Answer several(String method, URI at, String body, Call call) throws UnusableCalendar {
        Answer answer;
        try {
            answer = ask(method, at, body, call);
        } catch (UnusableCalendar e) {
            if (e.trouble() == Trouble.REFUSED) {
                return null;
            }
            throw e;
        }
        if (isItsFault(answer.status())) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
        return answer.status() == SEVERAL ? answer : null;
    }

    /** Trouble that may be over by itself, and is no answer to what was asked (RFC 9110 section 15.6, RFC 6585 section 4). */
    private static boolean isItsFault(int status) {
        return status == TOO_MANY_REQUESTS || (status >= FAULTS && status != NOT_IMPLEMENTED);
    }

    private Answer ask(String method, URI address, String body, Call call) throws UnusableCalendar {
        call.check();
        return exchange.ask(
                address,
                at -> {
                    HttpUriRequestBase request = new HttpUriRequestBase(method, at);
                    request.setHeader("Depth", "1");
                    request.setHeader("Accept-Encoding", "gzip");
                    request.setHeader(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString((call.user() + ":" + call.password())
                                                    .getBytes(StandardCharsets.UTF_8)));
                    request.setEntity(
                            new StringEntity(body, ContentType.APPLICATION_XML.withCharset(StandardCharsets.UTF_8)));
                    return request;
                },
                false);
    }
}

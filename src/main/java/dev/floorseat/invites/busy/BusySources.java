package dev.floorseat.invites.busy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A person's calendars: named, read, taken away. What they say stands with the person's other busy times. */
@Component
public class BusySources {

    /** So many calendars a person may name. */
    public static final int MOST = 8;

    /** Longest address, in characters. */
    public static final int LONGEST_ADDRESS = 2_000;

    private static final int LONGEST_SHOWN = 120;

    private final SourceRows rows;
    private final SourceBook book;
    private final SourceReading reading;
    private final SourceSecrets secrets;
    private final SchedulerClient scheduler;
    private final Turns turns;

    /** The scheduler comes lazily: it is made from the tasks. */
    BusySources(
            SourceRows rows,
            SourceBook book,
            SourceReading reading,
            SourceSecrets secrets,
            @Lazy SchedulerClient scheduler,
            Turns turns) {
        this.rows = rows;
        this.book = book;
        this.reading = reading;
        this.secrets = secrets;
        this.scheduler = scheduler;
        this.turns = turns;
    }

    /** A person's calendars in the order they were named; those taken away can be had back for a day. */
    public List<BusySource> of(PersonId person) {
        return rows.of(person);
    }

    /**
     * Names the address under which a calendar is published. It is read before it is kept.
     *
     * @param typed https or webcal
     * @return its number
     * @throws Refusal at {@code /address} if it will not do or cannot be read, in words why
     */
    public long addAddress(PersonId person, String typed) {
        roomFor(person);
        Access access = new Access(address(typed, "/address"), "", "");
        return add(person, SourceKind.ADDRESS, access, "/address");
    }

    /**
     * Takes the busy times out of a file; the file is not kept. One of the same name takes the place of the one before.
     *
     * @param name what the person calls the file
     * @throws Refusal at {@code /file} if it cannot be read
     */
    public long addFile(PersonId person, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("/file", "calendars.file.none");
        }
        String shown = shortened(name);
        List<Block> blocks;
        try {
            blocks = reading.read(person, bytes);
        } catch (UnusableCalendar e) {
            throw refused("/file", e.trouble());
        }
        for (BusySource source : rows.of(person)) {
            if (source.removed() == null
                    && source.kind() == SourceKind.FILE
                    && source.shown().equals(shown)) {
                book.read(source.id(), blocks);
                return source.id();
            }
        }
        roomFor(person);
        return book.add(person, SourceKind.FILE, shown, null, blocks);
    }

    /**
     * Reads a calendar now.
     *
     * @throws Refusal if there is none such of this person's, or it is a file
     */
    public BusySource refresh(PersonId owner, long id) {
        if (rows.byId(id).filter(source -> source.person().equals(owner)).isEmpty() || !reading.again(id)) {
            throw Refusal.notFound("calendars.gone");
        }
        return rows.byId(id).orElseThrow(() -> Refusal.notFound("calendars.gone"));
    }

    /**
     * Takes a calendar away, and its busy times.
     *
     * @throws Refusal if there is none such of this person's
     */
    public void remove(PersonId owner, long id) {
        if (!book.remove(owner, id)) {
            throw Refusal.notFound("calendars.gone");
        }
    }

    /**
     * Undoes {@link #remove}: its busy times are in force again.
     *
     * @throws Refusal if that is more than a day ago
     */
    public void restore(PersonId owner, long id) {
        BusySource source = book.restore(owner, id).orElseThrow(() -> Refusal.notFound("calendars.gone"));
        if (source.isReadable()) {
            schedule(id);
        }
    }

    private long add(PersonId person, SourceKind kind, Access access, String field) {
        List<Block> blocks;
        try {
            blocks = reading.get(person, kind, access);
        } catch (UnusableCalendar e) {
            throw refused(field, e.trouble());
        }
        long id = book.add(
                person,
                kind,
                access.address().getHost().toLowerCase(Locale.ROOT),
                secrets.closed(person, access),
                blocks);
        schedule(id);
        return id;
    }

    private void schedule(long id) {
        scheduler.scheduleIfNotExists(
                BusyTask.DESCRIPTOR.instance(Long.toString(id)).build(), turns.next(id));
    }

    private void roomFor(PersonId person) {
        if (rows.of(person).stream().filter(source -> source.removed() == null).count() >= MOST) {
            throw Refusal.unusable("calendars.most", MOST);
        }
    }

    private static URI address(String typed, String field) {
        String stripped = typed.strip();
        String https = stripped.regionMatches(true, 0, "webcal://", 0, 9)
                ? "https://" + stripped.substring(9)
                : stripped.regionMatches(true, 0, "webcals://", 0, 10) ? "https://" + stripped.substring(10) : stripped;
        try {
            URI address = URI.create(https);
            if (https.length() <= LONGEST_ADDRESS && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw refused(field, "calendars.address.wrong");
        }
        throw refused(field, "calendars.address.wrong");
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String shown = last.isEmpty() ? "calendar.ics" : last;
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN);
    }

    private static Refusal refused(String field, Trouble trouble) {
        return refused(field, "calendars.trouble." + trouble.name());
    }

    private static Refusal refused(String field, String key) {
        return Refusal.unusable(List.of(Fault.at(field, key, BusyReader.LARGEST / (1024 * 1024))), "calendars.refused");
    }
}

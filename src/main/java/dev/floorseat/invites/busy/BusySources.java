package dev.floorseat.invites.busy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Refusal;
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

    /** Longest user name and password, in characters. */
    public static final int LONGEST_NAME = 500;

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
        Access access = new Access(Typed.address(typed, "/address"), "", "");
        return add(person, SourceKind.ADDRESS, access, "/address");
    }

    /**
     * Names a CalDAV server, and who asks there. It is read before it is kept.
     *
     * @param typed address of a calendar, of a person, or of the server; https
     * @throws Refusal at {@code /server} or {@code /user} if it will not do or cannot be read, in words why
     */
    public long addCalDav(PersonId person, String typed, String user, String password) {
        roomFor(person);
        if (user.isBlank() || user.length() > LONGEST_NAME || !user.matches("[^:\\p{Cntrl}]+")) {
            throw Typed.refused("/user", "calendars.user.wrong");
        }
        if (password.isEmpty() || password.length() > LONGEST_NAME || !password.matches("\\P{Cntrl}+")) {
            throw Typed.refused("/password", "calendars.password.wrong");
        }
        return add(person, SourceKind.CALDAV, new Access(Typed.address(typed, "/server"), user, password), "/server");
    }

    /**
     * Takes the busy times out of a file; the file is not kept. One of the same name takes the place of the one before.
     *
     * @param name what the person calls the file
     * @throws Refusal at {@code /file} if it cannot be read
     */
    public long addFile(PersonId person, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Typed.refused("/file", "calendars.file.none");
        }
        String shown = Typed.fileName(name);
        List<Block> blocks;
        try {
            blocks = reading.read(person, bytes);
        } catch (UnusableCalendar e) {
            throw Typed.refused("/file", e.trouble());
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
            throw Typed.refused(field, e.trouble());
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
}

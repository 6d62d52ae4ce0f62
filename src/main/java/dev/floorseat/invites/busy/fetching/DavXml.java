package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a multistatus answer (RFC 4918 section 13) for what CalDAV (RFC 4791) puts into it. Without document types: nothing is looked up. */
final class DavXml {

    private static final String DAV = "DAV:";
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final int MOST_RESOURCES = 20_000;
    private static final int DEEPEST = 50;

    private static final int WENT_WELL = 2;
    private static final int NONE = 0;

    private final URI at;
    private final List<Resource> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private @Nullable URI href;
    private int status;
    private Told told = new Told();
    private Told telling = new Told();

    private DavXml(URI at) {
        this.at = at;
    }

    /** What a server tells of something; part by part, for each part may go wrong by itself (RFC 4918 section 13.1). */
    private static final class Told {

        private final List<String> components = new ArrayList<>();
        private @Nullable URI home;
        private @Nullable URI principal;
        private @Nullable String calendar;
        private boolean collection;
        private boolean transparent;
        private int status;

        void add(Told part) {
            components.addAll(part.components);
            home = part.home == null ? home : part.home;
            principal = part.principal == null ? principal : part.principal;
            calendar = part.calendar == null ? calendar : part.calendar;
            collection |= part.collection;
            transparent |= part.transparent;
        }

        boolean hasEvents() {
            return collection && !transparent && (components.isEmpty() || components.contains("VEVENT"));
        }
    }

    /**
     * Something on the server.
     *
     * @param href where it is
     * @param status what the server says of it as a whole (RFC 4918 section 13); 0: nothing
     * @param calendar whether it is a calendar with events that take their owner's time
     * @param collection whether it is a calendar of whatever kind, such as a list of tasks
     * @param home where the calendars of who asks are; null: it does not say
     * @param principal who asks; null: it does not say
     * @param data the calendar in it; null: it was not asked for or is none
     */
    record Resource(
            URI href,
            int status,
            boolean calendar,
            boolean collection,
            @Nullable URI home,
            @Nullable URI principal,
            @Nullable String data) {}

    /** The resources of an answer. */
    static List<Resource> of(byte[] body, URI at) throws UnusableCalendar {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        DavXml xml = new DavXml(at);
        try {
            xml.walk(factory.createXMLStreamReader(new ByteArrayInputStream(body)));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
        return xml.found;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException, UnusableCalendar {
        boolean several = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = name(reader);
                several |= path.isEmpty() && name.equals("D:multistatus");
                path.add(name);
                begin(reader, name);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(path.remove(path.size() - 1));
            }
        }
        if (!several) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
    }

    private static String name(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        return (DAV.equals(space) ? "D:" : CALDAV.equals(space) ? "C:" : "X:") + reader.getLocalName();
    }

    private void begin(XMLStreamReader reader, String name) throws XMLStreamException, UnusableCalendar {
        if (path.size() > DEEPEST || found.size() > MOST_RESOURCES) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        String parent = path.size() < 2 ? "" : path.get(path.size() - 2);
        switch (parent + "/" + name) {
            case "D:multistatus/D:response" -> {
                href = null;
                status = NONE;
                told = new Told();
            }
            case "D:response/D:propstat" -> telling = new Told();
            case "C:supported-calendar-component-set/C:comp" -> {
                @Nullable String component = reader.getAttributeValue(null, "name");
                telling.components.add(component == null ? "" : component);
            }
            case "D:resourcetype/C:calendar" -> telling.collection = true;
            case "C:schedule-calendar-transp/C:transparent" -> telling.transparent = true;
            case "D:response/D:href" -> href = address(reader);
            case "C:calendar-home-set/D:href" -> telling.home = address(reader);
            case "D:current-user-principal/D:href" -> telling.principal = address(reader);
            case "D:prop/C:calendar-data" -> telling.calendar = text(reader);
            case "D:propstat/D:status" -> telling.status = status(reader);
            case "D:response/D:status" -> status = status(reader);
            default -> {
                // what else a server knows is not asked for
            }
        }
    }

    /** The reader stands at the end of the element after that. */
    private String text(XMLStreamReader reader) throws XMLStreamException {
        String text = reader.getElementText();
        path.remove(path.size() - 1);
        return text;
    }

    private URI address(XMLStreamReader reader) throws XMLStreamException {
        return at.resolve(text(reader).strip());
    }

    /** The code in a line such as {@code HTTP/1.1 200 OK} (RFC 9112 section 4). */
    private int status(XMLStreamReader reader) throws XMLStreamException, UnusableCalendar {
        String[] words = text(reader).strip().split(" ", 3);
        if (words.length < 2 || !words[1].matches("[1-9][0-9]{2}")) {
            throw new UnusableCalendar(Trouble.SERVER_FAULT);
        }
        return Integer.parseInt(words[1]);
    }

    static boolean isGood(int status) {
        return status == NONE || status / 100 == WENT_WELL;
    }

    private void end(String name) {
        URI where = href;
        if (name.equals("D:propstat") && isGood(telling.status)) {
            told.add(telling);
        } else if (name.equals("D:response") && where != null) {
            found.add(new Resource(
                    where, status, told.hasEvents(), told.collection, told.home, told.principal, told.calendar));
        }
    }
}

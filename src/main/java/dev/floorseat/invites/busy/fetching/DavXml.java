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

    private final URI at;
    private final List<Resource> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private @Nullable URI href;
    private @Nullable URI home;
    private @Nullable URI principal;
    private @Nullable String calendar;
    private boolean collection;
    private boolean transparent;

    private DavXml(URI at) {
        this.at = at;
    }

    /**
     * Something on the server.
     *
     * @param href where it is
     * @param calendar whether it is a calendar with events that take their owner's time
     * @param collection whether it is a calendar of whatever kind, such as a list of tasks
     * @param home where the calendars of who asks are; null: it does not say
     * @param principal who asks; null: it does not say
     * @param data the calendar in it; null: it was not asked for or is none
     */
    record Resource(
            URI href,
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
            case "D:multistatus/D:response" -> forget();
            case "D:resourcetype/C:calendar" -> collection = true;
            case "C:supported-calendar-component-set/C:comp" -> {
                @Nullable String component = reader.getAttributeValue(null, "name");
                components.add(component == null ? "" : component);
            }
            case "C:schedule-calendar-transp/C:transparent" -> transparent = true;
            case "D:response/D:href" -> href = read(reader);
            case "C:calendar-home-set/D:href" -> home = read(reader);
            case "D:current-user-principal/D:href" -> principal = read(reader);
            case "D:prop/C:calendar-data" -> {
                calendar = reader.getElementText();
                path.remove(path.size() - 1);
            }
            default -> {
                // what else a server knows is not asked for
            }
        }
    }

    /** The reader stands at the end of the element after that. */
    private URI read(XMLStreamReader reader) throws XMLStreamException {
        URI read = at.resolve(reader.getElementText().strip());
        path.remove(path.size() - 1);
        return read;
    }

    private void end(String name) {
        URI where = href;
        if (name.equals("D:response") && where != null) {
            boolean events = components.isEmpty() || components.contains("VEVENT");
            found.add(new Resource(where, collection && events && !transparent, collection, home, principal, calendar));
        }
    }

    private void forget() {
        href = null;
        home = null;
        principal = null;
        calendar = null;
        collection = false;
        transparent = false;
        components.clear();
    }
}

package dev.floorseat.invites.busy.fetching;

/** What is asked of a CalDAV server. */
final class DavRequests {

    /** What something is, and where the calendars of who asks are (RFC 4791 section 6.2.1, RFC 5397, RFC 6638 section 9.1). */
    static final String PROPERTIES = """
            <?xml version="1.0" encoding="utf-8"?>
            <D:propfind xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
              <D:prop>
                <D:resourcetype/><D:current-user-principal/>
                <C:calendar-home-set/><C:supported-calendar-component-set/><C:schedule-calendar-transp/>
              </D:prop>
            </D:propfind>
            """;

    /** The events that touch a stretch of time, whole: begin and end in UTC. */
    static final String EVENTS = """
            <?xml version="1.0" encoding="utf-8"?>
            <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
              <D:prop><C:calendar-data/></D:prop>
              <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
                <C:time-range start="%s" end="%s"/>
              </C:comp-filter></C:comp-filter></C:filter>
            </C:calendar-query>
            """;

    /** When somebody is busy, and nothing else: begin and end in UTC. */
    static final String FREE_BUSY = """
            <?xml version="1.0" encoding="utf-8"?>
            <C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav"><C:time-range start="%s" end="%s"/></C:free-busy-query>
            """;

    private DavRequests() {}
}

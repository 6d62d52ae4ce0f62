package dev.floorseat.invites.busy.fetching;

import dev.floorseat.invites.busy.fetching.DavXml.Resource;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.core5.net.InetAddressUtils;
import org.jspecify.annotations.Nullable;

/** Where a CalDAV server may send us with a password, and where to look next. */
final class DavWays {

    private static final int MOST_CALENDARS = 20;

    private static final PublicSuffixMatcher HOUSES = PublicSuffixMatcherLoader.getDefault();

    private DavWays() {}

    /** From something that is no calendar: the home of calendars, else who asks, else the place the standard names (RFC 6764). */
    static @Nullable URI next(List<Resource> there, URI here, List<URI> asked) {
        List<URI> ways = new ArrayList<>();
        there.forEach(each -> ways.add(each.home()));
        there.forEach(each -> ways.add(each.principal()));
        ways.add(here.resolve("/.well-known/caldav"));
        return ways.stream()
                .filter(Objects::nonNull)
                .filter(way -> asked.stream().noneMatch(before -> isSame(before, way)) && !isSame(here, way))
                .findFirst()
                .orElse(null);
    }

    static boolean isSame(URI one, URI other) {
        return one.toString().replaceAll("/+$", "").equals(other.toString().replaceAll("/+$", ""));
    }

    /**
     * A server may keep calendars on another host of its house, as Apple does; the password goes nowhere else. A house is what somebody
     * can register (https://publicsuffix.org): cal.example.co.uk and dav.example.co.uk are of one, other.co.uk is not.
     * Of names that nobody registers, such as a company's own .intern, only the very same host is.
     */
    static List<URI> checked(URI first, List<URI> others) throws UnusableCalendar {
        for (URI other : others) {
            String host = other.getHost();
            boolean known = host != null
                    && first.getScheme().equalsIgnoreCase(other.getScheme())
                    && port(first) == port(other)
                    && (host.equalsIgnoreCase(first.getHost()) || isOfOneHouse(first.getHost(), host));
            if (!known) {
                throw new UnusableCalendar(Trouble.NO_HTTPS);
            }
        }
        if (others.size() > MOST_CALENDARS) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        return others;
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isOfOneHouse(String one, String other) {
        @Nullable String house = HOUSES.getDomainRoot(one.toLowerCase(Locale.ROOT));
        return house != null
                && house.contains(".")
                && !InetAddressUtils.isIPv4(one)
                && house.equals(HOUSES.getDomainRoot(other.toLowerCase(Locale.ROOT)));
    }
}

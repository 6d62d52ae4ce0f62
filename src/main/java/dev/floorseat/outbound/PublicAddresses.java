package dev.floorseat.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Keeps requests from going into the company's own network: somebody names an address, and neither it nor what its name is
 * resolved to at the moment of connecting may be private (server-side request forgery, OWASP A10:2021). Looked at where the connection is
 * made, so a name that is resolved otherwise the second time helps nobody.
 */
public final class PublicAddresses implements DnsResolver {

    private final Set<String> allowed;

    /**
     * Allows some hosts in spite of it, and without TLS: for tests and demonstrations.
     *
     * @param allowed host names
     */
    public PublicAddresses(Set<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one may go there, as far as the address itself tells: https, a host, no user in it. */
    public boolean isFit(URI url) {
        String host = url.getHost();
        String scheme = url.getScheme();
        return host != null
                && scheme != null
                && url.getUserInfo() == null
                && (scheme.equalsIgnoreCase("https") || (scheme.equalsIgnoreCase("http") && isAllowed(host)));
    }

    /** Whether the name leads into a private network now; a name nobody knows leads nowhere. */
    public boolean isPrivate(URI url) {
        try {
            resolve(bare(url.getHost()));
            return false;
        } catch (NotPublic e) {
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAllowed(String host) {
        return allowed.contains(bare(host).toLowerCase(Locale.ROOT));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!isAllowed(host)) {
            for (InetAddress address : found) {
                if (!isPublic(address)) {
                    throw new NotPublic(host);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is in none of the special-purpose registries of IANA (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        return first != 0
                && first != 10
                && first != 127
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && (second == 168 || (second == 0 && third <= 2) || (second == 88 && third == 99)))
                && !(first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only global unicast 2000::/3, without documentation and what carries an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        int head = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int next = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return (head & 0xe000) == 0x2000
                && head != 0x2002
                && head != 0x3fff
                && !(head == 0x2001 && (next < 0x200 || next == 0xdb8));
    }

    /** The name leads to an address that is not public. */
    public static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super("not a public address: " + host);
        }
    }
}

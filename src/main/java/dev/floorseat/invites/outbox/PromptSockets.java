package dev.floorseat.invites.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sockets that send at once (TCP_NODELAY). The mail library writes a message in pieces; with Nagle's algorithm (RFC 896) the last piece
 * of each waits for a delayed acknowledgement, and no more than twenty messages a second leave. TLS goes on top of these.
 */
public final class PromptSockets extends SocketFactory {

    /** Has a sender use them, unless it was given sockets of its own. */
    public static void usedBy(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl configured) {
            Properties properties = configured.getJavaMailProperties();
            if (properties.putIfAbsent("mail.smtp.socketFactory", new PromptSockets()) == null) {
                properties.put("mail.smtp.socketFactory.fallback", "false");
            }
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
        Socket socket = createSocket();
        try {
            socket.bind(from);
            socket.connect(to);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}

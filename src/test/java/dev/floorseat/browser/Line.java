package dev.floorseat.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The line between a phone and the product, which can be cut: then connections are refused, as by a server that is being restarted. */
final class Line implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> deaf = ConcurrentHashMap.newKeySet();
    private final AtomicInteger swallowed = new AtomicInteger();
    private final int port;
    private volatile @Nullable String deafTo;
    private volatile int product;
    private @Nullable ServerSocket door;

    /** Leads to the product at this port of this machine. */
    Line(int product) {
        this.product = product;
        this.port = listen(0);
    }

    /** Where phones find it. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Ends all connections and refuses new ones. */
    void cut() {
        close();
    }

    /** Leads to the product at this port from now on. */
    void mend(int newProduct) {
        product = newProduct;
        listen(port);
    }

    /** Requests that begin so reach the product, and its answers are lost; null: all answers arrive. */
    void deafTo(@Nullable String request) {
        deafTo = request;
    }

    /** How many answers have been lost. */
    int swallowed() {
        return swallowed.get();
    }

    private int listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            door = socket;
            run(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket phone = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), product);
                open.add(phone);
                open.add(server);
                run(() -> copy(server, phone, true));
                run(() -> copy(phone, server, false));
            } catch (IOException refused) {
                // The door was closed, or nobody is behind it: the phone sees a connection that ends.
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answer) {
        byte[] bytes = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                String wanted = deafTo;
                if (answer && deaf.remove(from)) {
                    swallowed.incrementAndGet();
                    return;
                }
                if (!answer
                        && wanted != null
                        && new String(bytes, 0, read, StandardCharsets.ISO_8859_1).startsWith(wanted)) {
                    deaf.add(to);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // One of the two is gone; the other one's socket closes with this.
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            ServerSocket socket = door;
            if (socket != null) {
                socket.close();
            }
            for (Socket each : open) {
                each.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

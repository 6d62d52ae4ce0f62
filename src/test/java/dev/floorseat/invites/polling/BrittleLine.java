package dev.floorseat.invites.polling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a server on this machine that breaks after so many bytes from there. Carries one connection. */
final class BrittleLine implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    BrittleLine(int server, int bytes) throws IOException {
        start(() -> {
            try (Socket client = socket.accept();
                    Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
                start(() -> carry(client, behind, Integer.MAX_VALUE));
                carry(behind, client, bytes);
            } catch (IOException e) {
                // broken, as it should
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "brittle-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void carry(Socket from, Socket to, int most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[1_024];
            int left = most;
            for (int read = in.read(piece); read >= 0 && left > 0; read = in.read(piece)) {
                out.write(piece, 0, Math.min(read, left));
                out.flush();
                left -= read;
            }
        } catch (IOException e) {
            // the other direction has ended
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

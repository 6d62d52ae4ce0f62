package dev.floorseat.invites.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as its script says. Takes one connection after the other. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Hangs up instead of answering. */
    public static final String HANGS_UP = "hang up";

    /** Answers nothing and keeps the line. */
    public static final String SAYS_NOTHING = "say nothing";

    private final ServerSocket socket;
    private final Script script;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /** What is answered to a command where it is not what a mail server in good health answers. */
    @FunctionalInterface
    public interface Script {

        /**
         * The answer.
         *
         * @param command the command's first word; "." at the end of a message, "" at the beginning of a connection
         * @param taken how many messages were taken so far
         * @return one line; null: all is well
         */
        @Nullable
        String answer(String command, int taken);
    }

    /** One that gives every recipient the same answer. */
    public ScriptedSmtp(String toRecipient) throws IOException {
        this((command, taken) -> command.equals("RCPT") ? toRecipient : null);
    }

    /** Starts it. */
    public ScriptedSmtp(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens, on the loopback. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The messages it took and said so. */
    public List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the other side has hung up, or this one was closed: on with the next
            }
        }
    }

    private void talk(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean on = say(out, "", "220 scripted");
        for (String line = on ? in.readLine() : null; line != null; line = on ? in.readLine() : null) {
            String command = line.replaceFirst("[ :].*", "");
            switch (command) {
                case "DATA" -> on = say(out, command, "354 go ahead") && take(in, out);
                case "QUIT" -> {
                    say(out, command, "221 bye");
                    on = false;
                }
                default -> on = say(out, command, "250 ok");
            }
        }
    }

    private boolean take(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                String answer = script.answer(".", taken.size());
                if (answer == null) {
                    taken.add(message.toString());
                }
                return speak(out, answer == null ? "250 taken" : answer);
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return false;
    }

    private boolean say(OutputStream out, String command, String healthy) throws IOException {
        String scripted = script.answer(command, taken.size());
        return speak(out, scripted == null ? healthy : scripted);
    }

    private static boolean speak(OutputStream out, String line) throws IOException {
        if (line.equals(HANGS_UP)) {
            return false;
        }
        if (!line.equals(SAYS_NOTHING)) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** With the demo's mail server, which has IDLE. */
@ProductTest
class MailboxEarTest {

    @Autowired
    JavaMailSender sender;

    @Autowired
    MailboxSettings demo;

    private final String address = "ear-" + UUID.randomUUID() + "@company.example";
    private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Test
    void hearsAtOnceThatSomethingHasArrived() throws Exception {
        try (MailboxEar ear = new MailboxEar(at(demo.port()), () -> asked.add("look"))) {
            ear.start();
            assertThat(heard()).as("what came before anybody listened").isTrue();
            for (int i = 0; i < 3; i++) {
                asked.clear();
                send();
                assertThat(heard()).isTrue();
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .as("nobody is left listening")
                .noneMatch(thread -> thread.getName().equals("mailbox-ear"));
        asked.clear();
        send();
        assertThat(asked.poll(300, TimeUnit.MILLISECONDS))
                .as("after hanging up")
                .isNull();
    }

    @Test
    void asksAgainWhileSomebodyIsLooking() throws Exception {
        try (MailboxEar ear = new MailboxEar(at(demo.port()), () -> {
            asked.add("look");
            return asked.size() > 1;
        })) {
            ear.start();
            assertThat(heard()).isTrue();
            assertThat(heard()).isTrue();
        }
    }

    @Test
    void leavesAServerAloneThatHasNoIdle() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                MailboxEar ear = new MailboxEar(at(plain.getLocalPort()), () -> asked.add("look"))) {
            ear.start();
            try (Socket client = plain.accept()) {
                assertThat(answersUntilLogout(client)).isTrue();
            }
        }
        assertThat(asked).isEmpty();
    }

    /** Whether the client said goodbye. */
    private static boolean answersUntilLogout(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(out, "* OK ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String tag = line.substring(0, line.indexOf(' '));
            if (line.contains("CAPABILITY")) {
                say(out, "* CAPABILITY IMAP4rev1");
            }
            say(out, tag + " OK done");
            if (line.contains("LOGOUT")) {
                return true;
            }
        }
        return false;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private boolean heard() throws InterruptedException {
        return asked.poll(20, TimeUnit.SECONDS) != null;
    }

    private MailboxSettings at(int port) {
        return new MailboxSettings("127.0.0.1", port, address, "any", "INBOX");
    }

    private void send() {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("erika@company.example");
        mail.setTo(address);
        mail.setSubject("Accepted");
        mail.setText("Yes");
        sender.send(mail);
    }
}

package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.Properties;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PromptSocketsTest {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @Test
    void sendAtOnce() throws Exception {
        PromptSockets.usedBy(sender);
        SocketFactory sockets = Objects.requireNonNull(
                (SocketFactory) sender.getJavaMailProperties().get("mail.smtp.socketFactory"));

        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket later = sockets.createSocket();
                Socket now = sockets.createSocket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(later.getTcpNoDelay()).isTrue();
            assertThat(later.isConnected()).isFalse();
            assertThat(now.getTcpNoDelay()).isTrue();
            assertThat(now.isConnected()).isTrue();
        }
    }

    @Test
    void leaveASenderWithSocketsOfItsOwnAlone() {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", SocketFactory.getDefault());
        sender.setJavaMailProperties(properties);

        PromptSockets.usedBy(sender);

        assertThat(sender.getJavaMailProperties()).hasSize(1);
    }
}

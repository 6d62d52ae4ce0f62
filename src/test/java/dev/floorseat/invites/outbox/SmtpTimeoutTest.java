package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server as the product's own settings reach it. */
class SmtpTimeoutTest {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class));

    @Test
    void waitsAQuarterOfAMinuteForEachAnswer() {
        product.withPropertyValues("spring.mail.host=mail.company.example")
                .run(context -> assertThat(
                                context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsAllEntriesOf(Map.of(
                                "mail.smtp.connectiontimeout", "15000",
                                "mail.smtp.timeout", "15000",
                                "mail.smtp.writetimeout", "15000",
                                "mail.smtp.starttls.enable", "true")));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void leavesAServerThatTakesTheCallAndSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            product.withPropertyValues(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + silent.getLocalPort(),
                            "spring.mail.properties.mail.smtp.timeout=200")
                    .run(context -> {
                        JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
                        assertThatThrownBy(() -> sender.send(sender.createMimeMessage()))
                                .isInstanceOf(MailException.class)
                                .hasRootCauseInstanceOf(SocketTimeoutException.class);
                    });
        }
    }
}

package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.polling.CompanyMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The product and a Dovecot in the network, with a certificate of the company's own: {@code .ci/mail start} starts it. The product looks
 * into its mailbox once a day, so what it finds before it was told of.
 */
@Tag("interop")
class ListeningTest {

    private static final String PASSWORD = "floorseat";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final CompanyMail mail = CompanyMail.given();

    @TempDir
    static Path shared;

    private static OwnDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void aDatabaseOfTheirOwn() {
        database = new OwnDatabase(shared);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @ParameterizedTest(name = "with {0}")
    @ValueSource(strings = {"TLS", "STARTTLS"})
    void readsAtOnceWhatArrives(String secrecy) throws Exception {
        int port = secrecy.equals("TLS") ? 993 : mail.imap();
        String user = "ear-" + port + "@company.example";
        List<String> trusting =
                List.of("-Djavax.net.ssl.trustStore=" + trustStore(), "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        try (Life life = begin(trusting, port, user)) {
            life.until(START, () -> life.hasSaid(Mortal.READY));
            for (int number = 1; number <= 3; number++) {
                int sent = number;
                mail.send(user, "Subject: %d\r\n\r\nHello\r\n".formatted(number).getBytes(StandardCharsets.US_ASCII));
                life.until(
                        AT_ONCE,
                        () -> database.count("invites_reply where outcome is not null and mailbox like '" + user + "%'")
                                == sent);
            }
            assertThat(life.said()).doesNotContain("could not be read", "Nobody listens");
        }
    }

    @Test
    void tellsNothingToAServerThatNobodyVouchesFor() throws Exception {
        try (Life life = begin(List.of(), 993, "visits@company.example")) {
            life.until(
                    START,
                    () -> said(life, "Nobody listens at visits@company.example")
                            && said(
                                    life,
                                    "The mailbox visits@company.example@" + stranger() + "/INBOX:993 could not be read")
                            && said(life, "unable to find valid certification path"));
            assertThat(database.count("invites_mailbox where name like 'visits@%'"))
                    .isZero();
        }
    }

    private static boolean said(Life life, String words) {
        try {
            return life.said().contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Life begin(List<String> java, int port, String user) throws IOException {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(List.of(
                "--" + Mortal.CLOCK + "=" + Clock.systemUTC().instant(),
                "--" + Mortal.PUBLISHES + "=false",
                "--floorseat.home=" + folder.resolve("home"),
                "--floorseat.mailbox.host=" + stranger(),
                "--floorseat.mailbox.port=" + port,
                "--floorseat.mailbox.user=" + user,
                "--floorseat.mailbox.password=" + PASSWORD,
                "--floorseat.mailbox.idle=true",
                "--floorseat.mailbox.pause=P1D"));
        return Life.begin(folder.resolve("life.log"), java, arguments);
    }

    private static String stranger() {
        return given("FLOORSEAT_TEST_STRANGER");
    }

    private static String given(String name) {
        return Objects.requireNonNull(
                System.getenv(name), () -> name + " is not set: run .ci/mail start, and set what it prints");
    }

    /** As {@code keytool -importcert} makes it. */
    private Path trustStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream certificate = Files.newInputStream(Path.of(given("FLOORSEAT_TEST_CERTIFICATE")))) {
            store.setCertificateEntry(
                    "mail", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}

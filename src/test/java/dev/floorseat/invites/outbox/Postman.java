package dev.floorseat.invites.outbox;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;

/** Empties the outbox as the background work does, into a mail server of a test's. */
public final class Postman {

    private Postman() {}

    /**
     * Sends all that is due.
     *
     * @return how many mails the server took
     */
    public static int deliver(ApplicationContext product, JavaMailSender server) {
        return new Delivery(product.getBean(Claims.class), server, product.getBean(Clock.class)).run();
    }
}

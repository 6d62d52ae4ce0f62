package dev.floorseat.invites.mailbox;

import dev.floorseat.invites.letter.LetterSettings;
import dev.floorseat.invites.notices.NoticeBook;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.polling.MailboxSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With {@code floorseat.demo.mailbox=true} every mail goes to a server inside the product and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "floorseat.demo.mailbox", havingValue = "true")
class MailboxConfiguration {

    @Bean(destroyMethod = "close")
    DemoMailServer demoMailServer(Outbox outbox, NoticeBook notices) {
        return new DemoMailServer(outbox, notices);
    }

    @Bean
    JavaMailSender demoMailSender(DemoMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.smtpPort());
        return sender;
    }

    /** Answers go to the organizer's address, which is a mailbox there like everybody's; passwords are not asked for. */
    @Bean
    MailboxSettings demoInbox(DemoMailServer server, LetterSettings letters) {
        return new MailboxSettings(
                "127.0.0.1", server.imapPort(), letters.organizer().address(), "demo", "INBOX");
    }

    @Bean
    DemoAnswers demoAnswers(JavaMailSender demoMailSender, Clock clock) {
        return new DemoAnswers(demoMailSender, clock);
    }

    @Bean
    Mailbox mailbox(DemoMailServer server) {
        return new Mailbox(server::messages);
    }
}

package dev.floorseat.invites.polling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.ReplyDesk;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking into the mailbox as background work: any instance takes it, one at a time. Without a mailbox it does nothing. */
@Configuration(proxyBeanMethods = false)
class PollTask {

    static final String NAME = "invites-replies";

    private static final Logger LOG = LoggerFactory.getLogger(PollTask.class);

    /** The mailbox to look into: the demo's own, else the one configured, else none. */
    private record Mailboxes(List<MailboxSettings> settings) implements AnswerMailbox {

        @Override
        public boolean isConfigured() {
            return !settings.isEmpty();
        }
    }

    @Bean
    AnswerMailbox answerMailbox(
            ObjectProvider<MailboxSettings> own,
            @Value("${floorseat.mailbox.host:}") String host,
            @Value("${floorseat.mailbox.port:993}") int port,
            @Value("${floorseat.mailbox.user:}") String user,
            @Value("${floorseat.mailbox.password:}") String password,
            @Value("${floorseat.mailbox.folder:INBOX}") String folder) {
        List<MailboxSettings> brought = own.stream().toList();
        return new Mailboxes(
                !brought.isEmpty() || host.isBlank()
                        ? brought
                        : List.of(new MailboxSettings(host, port, user, password, folder)));
    }

    /** New mail is read at once where the server tells of it; {@code floorseat.mailbox.idle=false}: only now and then. */
    @Bean
    MailboxEars mailboxEars(
            AnswerMailbox mailbox, PollSoon poll, @Value("${floorseat.mailbox.idle:true}") boolean idle) {
        return new MailboxEars(idle && mailbox instanceof Mailboxes known ? known.settings() : List.of(), poll);
    }

    @Bean
    RecurringTask<Void> readReplies(
            AnswerMailbox mailbox,
            Intake intake,
            ReplyDesk desk,
            Clock clock,
            @Value("${floorseat.mailbox.pause:PT30S}") Duration pause) {
        return Tasks.recurring(NAME, FixedDelay.of(pause)).execute((instance, context) -> {
            if (mailbox instanceof Mailboxes mailboxes) {
                mailboxes.settings().forEach(settings -> fetch(new ImapFetch(settings, intake, clock), settings));
            }
            desk.readAll();
        });
    }

    /** A mailbox that is away is asked again next time: what it has will wait there. */
    private static void fetch(ImapFetch fetch, MailboxSettings settings) {
        try {
            fetch.run();
        } catch (MessagingException e) {
            LOG.warn("The mailbox {} could not be read: {}", settings, e.toString());
        }
    }
}

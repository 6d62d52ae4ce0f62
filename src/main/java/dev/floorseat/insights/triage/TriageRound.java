package dev.floorseat.insights.triage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is looked after from time to time: clocks, days that have come, letters that are due, reminders. Twice does no harm. */
@Component
class TriageRound {

    private static final Logger LOG = LoggerFactory.getLogger(TriageRound.class);

    private final Clocks clocks;
    private final ByItself byItself;
    private final Letters letters;
    private final LetterMail mail;
    private final Escalation escalation;

    TriageRound(Clocks clocks, ByItself byItself, Letters letters, LetterMail mail, Escalation escalation) {
        this.clocks = clocks;
        this.byItself = byItself;
        this.letters = letters;
        this.mail = mail;
        this.escalation = escalation;
    }

    void run() {
        clocks.setMissing();
        byItself.wake();
        for (Letters.Letter letter : letters.due()) {
            try {
                mail.send(letter);
            } catch (RuntimeException e) {
                // the next round tries it again; the others go out
                LOG.error("letter {} was not sent", letter.id(), e);
            }
        }
        escalation.run();
    }
}

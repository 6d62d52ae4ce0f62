package dev.floorseat.rules.answer;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directives;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds whom to write to: owners of directives with new mistakes, or with mistakes that are due soon; those whom an answer concerns; and
 * a month later those who say whether it helped. May run twice at the same time, for nobody gets the same mail twice.
 */
@Component
class AnswerRound {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerRound.class);

    /** How long before a mistake is due its owner is reminded. */
    private static final int DAYS_BEFORE = 3;

    private final OwnersMistakes mistakes;
    private final AnswerRows answers;
    private final Announcements announcements;
    private final Verdicts verdicts;
    private final Concerned concerned;
    private final AnswerMail mail;
    private final Directives directives;
    private final Dates dates;
    private final Clock clock;
    private final Duration pause;

    /** The pause leaves time to take an answer back before people read of it. */
    AnswerRound(
            OwnersMistakes mistakes,
            AnswerRows answers,
            Announcements announcements,
            Verdicts verdicts,
            Concerned concerned,
            AnswerMail mail,
            Directives directives,
            Dates dates,
            Clock clock,
            @Value("${floorseat.answers.pause}") Duration pause) {
        this.mistakes = mistakes;
        this.answers = answers;
        this.announcements = announcements;
        this.verdicts = verdicts;
        this.concerned = concerned;
        this.mail = mail;
        this.directives = directives;
        this.dates = dates;
        this.clock = clock;
        this.pause = pause;
    }

    /** Writes what is to be written; what cannot be holds up nothing else, and the next round tries it again. */
    void run() {
        Instant now = clock.instant();
        LocalDate today = dates.today();
        for (OwnersMistakes.Waiting each : mistakes.untold()) {
            tried("mistakes in " + each.directive(), () -> {
                // what came after today's mail is in tomorrow's
                if (mail.mistakes(directive(each.directive()), each.due(), today)) {
                    mistakes.told(each.notes(), now);
                }
            });
        }
        for (OwnersMistakes.Waiting each : mistakes.dueBy(today.plusDays(DAYS_BEFORE))) {
            tried("due in " + each.directive(), () -> {
                mail.due(directive(each.directive()), each.due());
                mistakes.reminded(each.notes(), now);
            });
        }
        for (Answer answer : answers.untold(now.minus(pause))) {
            tried("answer " + answer.id(), () -> tell(answer, now));
        }
        for (Answer answer : answers.unasked(today.minusDays(Announcements.DAYS_TO_TRY))) {
            tried("verdict on " + answer.id(), () -> ask(answer, now));
        }
    }

    private void tell(Answer answer, Instant now) {
        Directive directive = directive(answer.directive());
        if (answer.announcedAt() == null) {
            concerned.byWhatIsKept(answer).forEach(person -> mail.kept(answer, directive, person));
        } else {
            Announcement announcement = announcements.one(answer.id()).orElseThrow();
            concerned.byAnnouncement(announcement).forEach(person -> mail.announced(announcement, person));
        }
        answers.told(answer.id(), now);
    }

    private void ask(Answer answer, Instant now) {
        Announcement announcement = announcements.one(answer.id()).orElseThrow();
        if (announcement.open(dates.today())) {
            verdicts.asked(announcement).forEach(person -> mail.ask(announcement, person));
        }
        answers.asked(answer.id(), now);
    }

    private Directive directive(long id) {
        return directives.directive(id).orElseThrow();
    }

    private static void tried(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.error("The mails about {} could not be written", what, e);
        }
    }
}

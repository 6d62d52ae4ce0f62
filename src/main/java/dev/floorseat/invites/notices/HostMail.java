package dev.floorseat.invites.notices;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.HostMissing;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells planners that a visit has another host or needs one, and the executive that somebody is looked for; of a new host the executive
 * hears by the invite. No mail says who hosts no longer.
 */
@Component
class HostMail {

    private final Notices notices;
    private final Accounts accounts;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    HostMail(Notices notices, Accounts accounts, People people, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.accounts = accounts;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HostMissing missing) {
        accounts.all().stream()
                .filter(account -> account.enabled() && account.is(Role.PLANNER))
                .map(Account::person)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(planner -> toPlanner(missing, people.byId(planner).orElseThrow()));
        if (missing.now() == null) {
            toExecutive(missing.was());
        }
    }

    private void toPlanner(HostMissing missing, Person planner) {
        Locale language = planner.language();
        Appointment was = missing.was();
        Appointment now = missing.now();
        String kind = now == null ? "open" : now.sameTimeAndSite(was) ? "other" : "moved";
        Appointment told = now == null ? was : now;
        String body = text(
                language,
                "hosts.mail.planner." + kind,
                name(was.executive()),
                dates.when(told.from(), told.to(), told.zone(), language),
                told.siteName(),
                now == null ? "" : name(now.mentor()));
        notices.send(new Notice(
                key(missing),
                planner.id(),
                null,
                text(
                        language,
                        now == null ? "hosts.mail.subject.open" : "hosts.mail.subject.other",
                        name(was.executive()),
                        dates.day(was.day(), language)),
                List.of(Block.paragraph(body)),
                text(language, "hosts.mail.page"),
                "/visits/" + was.visit().value(),
                was.to()));
    }

    private void toExecutive(Appointment was) {
        Person executive = people.byId(was.executive()).orElseThrow();
        Locale language = executive.language();
        notices.send(new Notice(
                key(new HostMissing(was, null)),
                executive.id(),
                null,
                text(language, "hosts.mail.executive.subject", dates.day(was.day(), language), was.siteName()),
                List.of(Block.paragraph(text(
                        language,
                        "hosts.mail.executive.text",
                        dates.when(was.from(), was.to(), was.zone(), language),
                        was.siteName()))),
                text(language, "hosts.mail.page"),
                "/visits/" + was.visit().value(),
                was.from()));
    }

    /** One mail for each time a promise falls; a digest, so that the key names no mentor. */
    private static String key(HostMissing missing) {
        Appointment was = missing.was();
        String promise = was.visit().value() + " " + was.mentor().value() + " " + was.from();
        return "host-" + was.visit().value() + "-" + Digest.of(promise).hex().substring(0, 12);
    }

    private String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

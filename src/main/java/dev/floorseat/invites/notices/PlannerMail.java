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
import dev.floorseat.rotation.SwapWaits;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to planners what waits for them. A planner whose account is nobody's has no address, and sees it on the pages. */
@Component
class PlannerMail {

    private final Notices notices;
    private final Accounts accounts;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    PlannerMail(Notices notices, Accounts accounts, People people, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.accounts = accounts;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SwapWaits swap) {
        accounts.all().stream()
                .filter(account -> account.enabled() && account.is(Role.PLANNER))
                .map(Account::person)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(planner -> write(swap, people.byId(planner).orElseThrow()));
    }

    private void write(SwapWaits swap, Person planner) {
        Locale language = planner.language();
        Appointment offered = swap.offered();
        String body = text(
                language,
                "swaps.mail.WAITING.text",
                name(swap.executive()),
                name(swap.taker()),
                dates.when(offered.from(), offered.to(), offered.zone(), language),
                offered.siteName(),
                dates.moment(swap.before(), language));
        notices.send(new Notice(
                "swap-" + swap.swap() + "-WAITING",
                planner.id(),
                null,
                text(language, "swaps.mail.WAITING.subject", name(swap.executive()), name(swap.taker())),
                List.of(Block.paragraph(body)),
                text(language, "swaps.mail.open"),
                "/swaps",
                swap.before()));
    }

    private String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

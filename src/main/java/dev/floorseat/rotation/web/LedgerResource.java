package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.ledger.Fairness;
import dev.floorseat.rotation.ledger.Gaps;
import dev.floorseat.rotation.ledger.Ledger;
import dev.floorseat.rotation.ledger.LedgerEntry;
import dev.floorseat.rotation.ledger.LedgerEntry.Hours;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.web.ForPrograms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a rotation for programs. */
@RestController
@RequestMapping(ForPrograms.API + "/rotations/{id}/ledger")
@PreAuthorize("hasRole('PLANNER')")
class LedgerResource {

    /**
     * The twelve months before a rotation, and what it holds so far.
     *
     * @param hosting visits hosted, shared out among mentors: about the load, never about anybody's work
     * @param unsocial visits at early, late and weekend hours, shared out among executives
     */
    record LedgerView(
            LocalDate from, LocalDate to, Fairness hosting, Fairness unsocial, Gaps gaps, List<LedgerVisit> visits) {}

    /**
     * A visit.
     *
     * @param executive external id
     * @param mentor external id
     * @param site name
     * @param queue name
     * @param hours why its hours are unsocial; empty: they are not
     */
    record LedgerVisit(
            String executive,
            String mentor,
            String site,
            String queue,
            OffsetDateTime from,
            OffsetDateTime to,
            List<Hours> hours,
            Standing standing) {}

    private final Ledger ledger;
    private final People people;

    LedgerResource(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    @GetMapping
    LedgerView ledger(@PathVariable long id) {
        Ledger.Book book = ledger.of(id);
        Map<PersonId, String> ids = people.all().stream().collect(Collectors.toMap(Person::id, Person::externalId));
        return new LedgerView(
                book.from(),
                book.to(),
                book.hosting(),
                book.unsocial(),
                book.gaps(),
                book.entries().stream().map(entry -> visit(entry, ids)).toList());
    }

    private static LedgerVisit visit(LedgerEntry entry, Map<PersonId, String> ids) {
        return new LedgerVisit(
                ids.getOrDefault(entry.executive(), ""),
                ids.getOrDefault(entry.mentor(), ""),
                entry.site(),
                entry.queue(),
                entry.from().atZone(entry.zone()).toOffsetDateTime(),
                entry.to().atZone(entry.zone()).toOffsetDateTime(),
                List.copyOf(entry.hours()),
                entry.standing());
    }
}

package dev.floorseat.access;

import dev.floorseat.access.OwnershipTest.Thing;
import dev.floorseat.invites.assistants.BlockedTimes;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.OtherTimes;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** What an assistant may do for one executive and nobody else may. */
record ActingForOthers(ApplicationContext product) {

    /** The account may act for Lars Brandt and has blocked time for him; somebody may act for its person, and somebody did. */
    Map<String, Thing> things(PlannedCompany company, Account account, Account vera, Account former) {
        Map<String, Thing> things = new TreeMap<>();
        People people = product.getBean(People.class);
        Consents consents = product.getBean(Consents.class);
        PersonId lars = company.person("E2");
        consents.give(lars, account.username());
        Thing given =
                Thing.of(consents.give(company.person("E1"), vera.username()).id());
        long ended = consents.give(company.person("E1"), former.username()).id();
        consents.withdraw(company.person("E1"), ended);
        Instant from = PlannedCompany.at(company.company().monday().plusDays(9));
        Map<Long, BusyTime> blocked = new TreeMap<>();
        BlockedTimes times = product.getBean(BlockedTimes.class);
        times.block(
                account.username(), new BusyTime(lars, from, from.plusSeconds(3600), BusyKind.TENTATIVE, People.OWN));
        blocked.putAll(times.of(account.username(), lars));
        String block = blocked.keySet().iterator().next().toString();
        String id = Long.toString(lars.value());
        String name = people.byId(lars).orElseThrow().externalId();
        Thing visit = Thing.of(company.first("E2").visitId().value());
        String day = company.company().monday().plusDays(10).toString();

        things.put("POST /my/assistants/{id}/withdrawal", given);
        things.put("POST /my/assistants/{id}/restoration", Thing.of(ended));
        things.put("DELETE /api/v1/assistants/{id}", given);
        things.put("POST /assist/visits/{id}/answer", visit.with(Map.of("answer", "ACCEPTED", "seen", "0")));
        things.put("GET /assist/visits/{id}/decline", visit);
        things.put("POST /assist/visits/{id}/decline", visit.with(Map.of("reason", "OTHER", "seen", "0")));
        things.put("GET /assist/visits/{id}/proposal", visit);
        things.put("POST /assist/visits/{id}/proposal", visit.with(Map.of("time", proposal(company), "seen", "0")));
        things.put("GET /assist/{executive}/times", Thing.of(id));
        things.put(
                "POST /assist/{executive}/times",
                Thing.of(id).with(Map.of("from", day + "T08:00", "to", day + "T09:00", "kind", "BUSY")));
        things.put("POST /assist/{executive}/times/{number}/removal", Thing.of(id + " " + block));
        things.put("POST /api/v1/assisted/visits/{id}/answers", visit.saying("{\"answer\":\"tentative\"}"));
        things.put(
                "POST /api/v1/assisted/{executive}/blocks",
                Thing.of(name)
                        .saying("{\"from\":\"" + day + "T08:00:00Z\",\"to\":\"" + day
                                + "T09:00:00Z\",\"kind\":\"busy\"}"));
        things.put("DELETE /api/v1/assisted/{executive}/blocks/{id}", Thing.of(name + " " + block));
        return things;
    }

    /** A time that the form offers for the visit of Lars Brandt. */
    private String proposal(PlannedCompany company) {
        OtherTimes.OtherTime time = product.getBean(OtherTimes.class)
                .best(company.first("E2").visitId(), company.person("E2"), 1)
                .get(0);
        return time.from() + "/" + time.to() + "/" + time.site();
    }
}

package dev.floorseat.demo;

import dev.floorseat.floor.ImportResult;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Wish;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the demo company in, through the imports everybody uses. All of it or, after a crash, nothing. */
@Component
@Profile("demo")
@Transactional
class CompanyLoad {

    static final String SOURCE = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(CompanyLoad.class);

    private final Imports imports;
    private final People people;

    CompanyLoad(Imports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    /** Whether somebody is there already: then it stays away. */
    boolean needed() {
        return people.all().isEmpty();
    }

    void load(DemoCompany company) {
        company.files().forEach((kind, file) -> {
            ImportResult result = imports.run(kind, file, SOURCE, false);
            if (!result.good()) {
                throw new IllegalStateException("the demo's own " + kind + " are faulty: " + result.faults());
            }
            LOG.info("Demo: {} {}", result.created(), kind.path());
        });
        Map<String, PersonId> ids = people.all().stream().collect(Collectors.toMap(Person::externalId, Person::id));
        people.addBusyTimes(company.busy().stream()
                .map(busy -> new BusyTime(id(ids, busy.person()), busy.from(), busy.to(), busy.kind(), SOURCE))
                .toList());
        people.addWishes(company.wishes().stream()
                .map(wish -> new Wish(id(ids, wish.person()), wish.from(), wish.to(), wish.kind()))
                .toList());
    }

    private static PersonId id(Map<String, PersonId> ids, String externalId) {
        return Objects.requireNonNull(ids.get(externalId), externalId);
    }
}

package dev.floorseat.notes.guard;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The guard with the names of everybody in the company as it is now, and the company's own kinds of customer numbers. */
@Component
public class CompanyGuard {

    private final People people;
    private final List<Pattern> customerNumbers;

    /** A setting that is no regular expression stops the start. */
    CompanyGuard(People people, @Value("${floorseat.notes.customer-number}") String customerNumber) {
        this.people = people;
        this.customerNumbers = customerNumber.isBlank() ? List.of() : List.of(Pattern.compile(customerNumber));
    }

    /** The guard as it is now; take it once for all that belongs together, as it asks who is in the company. */
    public PersonalData now() {
        List<String> names = people.all().stream().map(Person::name).toList();
        return PersonalData.guard(KnownNames.of(names), customerNumbers);
    }
}

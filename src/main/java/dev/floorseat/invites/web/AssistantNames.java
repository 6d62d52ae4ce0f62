package dev.floorseat.invites.web;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import org.springframework.stereotype.Component;

/** What people call assistants: by the name of their person, where the account has one. */
@Component
class AssistantNames {

    private final Accounts accounts;
    private final People people;

    AssistantNames(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    String of(Account account) {
        PersonId person = account.person();
        return person == null
                ? account.username()
                : people.byId(person).map(Person::name).orElse(account.username());
    }

    String of(String username) {
        return accounts.byUsername(username).map(this::of).orElse(username);
    }
}

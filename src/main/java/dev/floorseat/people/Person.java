package dev.floorseat.people;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the company.
 *
 * @param id our number
 * @param externalId the id under which other systems know the person
 * @param name as the person is called, first name first
 * @param email where invites go
 * @param language the language in which we write to the person: German or English
 * @param manager the person one step up the reporting line, or null at its top
 * @param languages ISO 639-1 codes of the languages the person speaks
 */
public record Person(
        PersonId id,
        String externalId,
        String name,
        String email,
        Locale language,
        @Nullable PersonId manager,
        Set<String> languages) {

    /** Keeps its own copy of the languages. */
    public Person {
        languages = Set.copyOf(languages);
    }
}

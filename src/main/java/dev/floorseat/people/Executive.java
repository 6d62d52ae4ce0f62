package dev.floorseat.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who owes days on the floor.
 *
 * @param person who it is
 * @param homeSite external id of the site the person works at, or null where there is none
 * @param licence when the person may split or take calls, by the directory or a certificate ({@link Licence#inForce}); null: only listen
 * @param since promoted on
 * @param balance half-day units owed from earlier rotations; negative: a credit
 */
public record Executive(
        Person person, @Nullable String homeSite, @Nullable Licence licence, LocalDate since, int balance) {

    /**
     * The same who owes more.
     *
     * @param units half-day units on top of the balance
     */
    public Executive owing(int units) {
        return new Executive(person, homeSite, licence, since, balance + units);
    }
}

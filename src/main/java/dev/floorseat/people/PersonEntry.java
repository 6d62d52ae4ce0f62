package dev.floorseat.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the company's own directory says about a person: the shape in which persons come in and are compared. A person
 * on no terms stands in the reporting line only, or has left the rotation.
 *
 * @param externalId the directory's id
 * @param name as the person is called
 * @param email where invites go
 * @param language the language in which we write to the person: German or English
 * @param manager external id of the person one step up, or null at the top
 * @param languages ISO 639-1 codes of the languages the person speaks
 * @param executive on what terms the person is an executive, or null
 * @param mentor on what terms the person is a mentor, or null
 */
public record PersonEntry(
        String externalId,
        String name,
        String email,
        Locale language,
        @Nullable String manager,
        Set<String> languages,
        @Nullable ExecutiveTerms executive,
        @Nullable MentorTerms mentor) {

    /** Keeps its own copy of the languages. */
    public PersonEntry {
        languages = Set.copyOf(languages);
    }

    /** Whether something that was promised before may not be kept: another licence, or a mentor who hosts no longer or less. */
    boolean mayLessThan(PersonEntry before) {
        MentorTerms hosted = before.mentor;
        boolean hostsLess = hosted != null
                && (mentor == null
                        || (hosted.optedIn && !mentor.optedIn)
                        || mentor.weekCap < hosted.weekCap
                        || !Objects.equals(hosted.licence, mentor.licence));
        return hostsLess
                || (before.executive != null
                        && executive != null
                        && !Objects.equals(before.executive.licence, executive.licence));
    }

    /**
     * On what terms somebody is an executive.
     *
     * @param homeSite external id of a site, or null
     * @param licence when the person may split or take calls as far as the directory knows, or null
     * @param since promoted on
     * @param balance half-day units owed; negative: a credit
     */
    public record ExecutiveTerms(
            @Nullable String homeSite, @Nullable Licence licence, LocalDate since, int balance) {}

    /**
     * On what terms somebody is a mentor.
     *
     * @param optedIn whether the person wants to host
     * @param licence when the person may host as far as the directory knows, or null
     * @param weekCap visits a week at most
     */
    public record MentorTerms(boolean optedIn, @Nullable Licence licence, int weekCap) {}
}

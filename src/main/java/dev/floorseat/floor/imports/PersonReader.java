package dev.floorseat.floor.imports;

import dev.floorseat.floor.imports.PeopleIntake.Enrolled;
import dev.floorseat.people.Licence;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonEntry.MentorTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a person's record. Columns of the other role are not looked at: agents have no balance. */
final class PersonReader {

    static final List<Column> COLUMNS = List.of(
            Column.required("id"),
            Column.required("name"),
            Column.required("email"),
            Column.optional("language"),
            Column.optional("roles"),
            Column.optional("languages"),
            Column.optional("homeSite"),
            Column.optional("manager"),
            Column.optional("since"),
            Column.optional("licenceFrom"),
            Column.optional("licenceTo"),
            Column.optional("balance"),
            Column.optional("optedIn"),
            Column.optional("weekCap"),
            Column.optional("directiveQueues"));

    private static final int USUAL_WEEK_CAP = 2;

    private enum Language {
        DE,
        EN
    }

    private enum Role {
        EXECUTIVE,
        MENTOR
    }

    private final Places places;
    private final Set<String> ownWord;
    private final Clock clock;

    /**
     * Prepares to read.
     *
     * @param ownWord the mentors who said themselves whether and how often to host, by external id
     */
    PersonReader(Places places, Set<String> ownWord, Clock clock) {
        this.places = places;
        this.ownWord = ownWord;
        this.clock = clock;
    }

    Enrolled read(RowReader reader, String id, @Nullable Enrolled known) {
        @Nullable PersonEntry before = known == null ? null : known.entry();
        Set<Role> roles = roles(reader, before);
        Locale language = reader.filled("language")
                ? Locale.forLanguageTag(
                        reader.choice("language", Language.class).name().toLowerCase(Locale.ROOT))
                : before == null ? Locale.GERMAN : before.language();
        Set<String> languages = reader.filled("languages")
                ? reader.languages("languages")
                : before == null ? Set.of(language.getLanguage()) : before.languages();
        boolean executive = roles.contains(Role.EXECUTIVE);
        PersonEntry entry = new PersonEntry(
                id,
                reader.text("name", 200),
                reader.email("email"),
                language,
                manager(reader, before),
                languages,
                executive ? executive(reader, before == null ? null : before.executive()) : null,
                roles.contains(Role.MENTOR) ? mentor(reader, id, before == null ? null : before.mentor()) : null);
        return new Enrolled(entry, executive ? directiveQueues(reader, known) : Set.of());
    }

    private static Set<Role> roles(RowReader reader, @Nullable PersonEntry before) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!reader.has("roles") && before != null) {
            if (before.executive() != null) {
                roles.add(Role.EXECUTIVE);
            }
            if (before.mentor() != null) {
                roles.add(Role.MENTOR);
            }
        }
        reader.list("roles").forEach(role -> roles.add(reader.choice("roles", Role.class, role)));
        if (roles.size() == 2 && reader.good()) {
            reader.fault("roles", "floor.import.both-roles");
        }
        return roles;
    }

    private static @Nullable String manager(RowReader reader, @Nullable PersonEntry before) {
        if (reader.has("manager")) {
            return reader.filled("manager") ? reader.id("manager") : null;
        }
        return before == null ? null : before.manager();
    }

    private ExecutiveTerms executive(RowReader reader, @Nullable ExecutiveTerms before) {
        @Nullable String homeSite = before == null ? null : before.homeSite();
        if (reader.has("homeSite")) {
            homeSite = reader.filled("homeSite") ? reader.id("homeSite") : null;
        }
        if (homeSite != null && !homeSite.isEmpty()) {
            places.site(reader, "homeSite", homeSite);
        }
        LocalDate since = before == null ? LocalDate.now(clock) : before.since();
        int balance = before == null ? 0 : before.balance();
        return new ExecutiveTerms(
                homeSite,
                licence(reader, before == null ? null : before.licence()),
                reader.filled("since") ? reader.date("since") : since,
                reader.filled("balance") ? reader.number("balance", -100, 100) : balance);
    }

    /** Hosting is voluntary: what the mentor said outweighs the file, which is read all the same, for its faults. */
    private MentorTerms mentor(RowReader reader, String id, @Nullable MentorTerms before) {
        boolean optedIn = before != null && before.optedIn();
        int weekCap = before == null ? USUAL_WEEK_CAP : before.weekCap();
        MentorTerms said = new MentorTerms(
                reader.filled("optedIn") ? reader.flag("optedIn") : optedIn,
                licence(reader, before == null ? null : before.licence()),
                reader.filled("weekCap") ? reader.number("weekCap", 0, 14) : weekCap);
        return before != null && ownWord.contains(id) ? new MentorTerms(optedIn, said.licence(), weekCap) : said;
    }

    private static @Nullable Licence licence(RowReader reader, @Nullable Licence before) {
        if (!reader.has("licenceFrom") && !reader.has("licenceTo")) {
            return before;
        }
        if (!reader.filled("licenceFrom") && !reader.filled("licenceTo")) {
            return null;
        }
        LocalDate from = reader.date("licenceFrom");
        LocalDate to = reader.date("licenceTo");
        if (!reader.good()) {
            return null;
        }
        if (!from.isBefore(to)) {
            reader.fault("licenceTo", "floor.import.not-forward");
            return null;
        }
        return new Licence(from, to);
    }

    private Set<String> directiveQueues(RowReader reader, @Nullable Enrolled known) {
        if (!reader.has("directiveQueues")) {
            return known == null ? Set.of() : known.directiveQueues();
        }
        Set<String> queues = reader.list("directiveQueues");
        queues.forEach(queue -> places.queue(reader, "directiveQueues", queue));
        return queues;
    }
}

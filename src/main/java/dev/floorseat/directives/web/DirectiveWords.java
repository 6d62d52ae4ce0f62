package dev.floorseat.directives.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes directives for a reader: names of people and queues, days in the reader's language. */
@Component
class DirectiveWords {

    private final People people;
    private final Floor floor;
    private final Dates dates;
    private final MessageSource messages;

    DirectiveWords(People people, Floor floor, Dates dates, MessageSource messages) {
        this.people = people;
        this.floor = floor;
        this.dates = dates;
        this.messages = messages;
    }

    /** The names everything goes by, read once for a page. */
    record Names(Map<PersonId, Person> people, QueueNames queues) {

        String of(PersonId id) {
            Person person = people.get(id);
            return person == null ? "–" : person.name();
        }

        String externalId(PersonId id) {
            Person person = people.get(id);
            return person == null ? "" : person.externalId();
        }

        /** In the order in which people read them; empty: all. */
        List<String> of(Collection<String> ids) {
            return queues.of(ids);
        }
    }

    Names names() {
        return new Names(
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity())), QueueNames.of(floor));
    }

    /** Such as "from 1 Feb 2027", or "1 Feb 2027 – 3 Mar 2027" where the end is known. */
    String period(DirectiveVersion version, Locale reader) {
        LocalDate to = version.to();
        return to == null ? since(version.from(), reader) : dates.period(version.from(), to, reader);
    }

    String since(LocalDate from, Locale reader) {
        return messages.getMessage("directives.since", new Object[] {dates.day(from, reader)}, reader);
    }

    @Nullable
    String dayIfAny(@Nullable LocalDate day, Locale reader) {
        return day == null ? null : dates.day(day, reader);
    }

    LocalDate today() {
        return dates.today();
    }

    Dates dates() {
        return dates;
    }
}

package dev.floorseat.people.web;

import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.StaleCalendars;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Executives and mentors, for the planner: who may what, and never how well. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class PeoplePage {

    private final People people;
    private final Clock clock;
    private final ZoneId zone;
    private final Dates dates;
    private final ObjectProvider<StaleCalendars> calendars;

    PeoplePage(
            People people,
            Clock clock,
            @Value("${floorseat.zone:Europe/Berlin}") ZoneId zone,
            Dates dates,
            ObjectProvider<StaleCalendars> calendars) {
        this.people = people;
        this.dates = dates;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A person in the list.
     *
     * @param manager the name of the person one step up
     * @param languages codes, in order
     * @param licence from and to, written for the reader; null: none
     * @param licensed whether the licence holds today
     * @param terms what goes with the role
     */
    record Line(
            Person person,
            @Nullable String manager,
            String languages,
            @Nullable String licence,
            boolean licensed,
            Record terms) {
        boolean mentions(String words) {
            String all = person.name() + " " + person.externalId() + " " + person.email() + " "
                    + (manager == null ? "" : manager);
            return all.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    @GetMapping("/people")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model, Locale locale) {
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Comparator<Line> byName = Comparator.comparing(line -> line.person().name());
        List<Executive> executives = people.executives();
        List<Mentor> mentors = people.mentors();
        Map<PersonId, String> stale = stale(executives, locale);
        model.addAttribute("stale", stale);
        model.addAttribute("words", words.strip());
        model.addAttribute("nobody", executives.isEmpty() && mentors.isEmpty());
        model.addAttribute(
                "executives",
                executives.stream()
                        .map(each -> line(each.person(), each.licence(), each, names, locale))
                        .filter(line -> line.mentions(wanted))
                        .sorted(byName)
                        .toList());
        model.addAttribute(
                "mentors",
                mentors.stream()
                        .map(each -> line(each.person(), each.licence(), each, names, locale))
                        .filter(line -> line.mentions(wanted))
                        .sorted(byName)
                        .toList());
        return "people/people";
    }

    /** Since when the busy times of executives may be out of date; of mentors the roster says enough. */
    private Map<PersonId, String> stale(List<Executive> executives, Locale locale) {
        StaleCalendars known = calendars.getIfAvailable();
        Map<PersonId, Instant> since = known == null ? Map.of() : known.stale();
        return executives.stream()
                .map(each -> each.person().id())
                .filter(since::containsKey)
                .collect(Collectors.toMap(id -> id, id -> dates.moment(Objects.requireNonNull(since.get(id)), locale)));
    }

    private Line line(
            Person person, @Nullable Licence licence, Record terms, Map<PersonId, String> names, Locale reader) {
        Locale locale = reader.getLanguage().equals("en") ? Locale.UK : reader;
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        @Nullable PersonId manager = person.manager();
        return new Line(
                person,
                manager == null ? null : names.get(manager),
                String.join(", ", new TreeSet<>(person.languages())),
                licence == null ? null : days.format(licence.from()) + " – " + days.format(licence.to()),
                licence != null && licence.covers(LocalDate.now(clock.withZone(zone))),
                terms);
    }
}

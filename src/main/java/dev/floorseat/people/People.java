package dev.floorseat.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the company: asked, enrolled, and listened to about their time. */
@Component
@Transactional
public class People {

    /** The source of what people say about themselves. */
    public static final String OWN = "own";

    private final PersonRows persons;
    private final DiaryRows diary;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    People(
            PersonRows persons,
            DiaryRows diary,
            Enrolment enrolment,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.persons = persons;
        this.diary = diary;
        this.enrolment = enrolment;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * The person with this number.
     *
     * @param id our number
     * @return the person, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Person> byId(PersonId id) {
        return persons.where("id", id.value()).stream().findFirst();
    }

    /**
     * The person with this external id, compared exactly.
     *
     * @param externalId the id of the company's directory
     * @return the person, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Person> byExternalId(String externalId) {
        return persons.where("external_id", externalId).stream().findFirst();
    }

    /**
     * Everybody: executives, mentors and those who only stand in the reporting line.
     *
     * @return ordered by external id
     */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return persons.all();
    }

    /**
     * All executives.
     *
     * @return ordered by external id
     */
    @Transactional(readOnly = true)
    public List<Executive> executives() {
        return persons.executives();
    }

    /**
     * All mentors, opted in or not.
     *
     * @return ordered by external id
     */
    @Transactional(readOnly = true)
    public List<Mentor> mentors() {
        return persons.mentors();
    }

    /**
     * Everybody as the directory would name them.
     *
     * @return by external id; a copy
     */
    @Transactional(readOnly = true)
    public Map<String, PersonEntry> entries() {
        return persons.entries();
    }

    /**
     * The mentors who said themselves whether and how often to host.
     *
     * @return external ids
     */
    @Transactional(readOnly = true)
    public Set<String> mentorsByOwnWord() {
        return persons.mentorsByOwnWord();
    }

    /**
     * Enrols persons or changes those known already. Terms that are null end: who is no longer a mentor keeps the
     * person, not the terms. Nobody is deleted. Whether and how often to host stays as the mentor said, if the mentor did.
     *
     * @param entries persons, each once; managers among them or known already
     * @throws IllegalArgumentException when a manager is unknown or somebody would be above themselves
     */
    public void enrol(Collection<PersonEntry> entries) {
        Map<String, PersonEntry> known = persons.entries();
        Set<String> otherwise = new HashSet<>();
        entries.forEach(entry -> {
            @Nullable PersonEntry before = known.put(entry.externalId(), entry);
            if (before != null && entry.mayLessThan(before)) {
                otherwise.add(entry.externalId());
            }
        });
        Map<String, String> managers = new HashMap<>();
        known.values().forEach(entry -> {
            @Nullable String manager = entry.manager();
            if (manager != null) {
                managers.put(entry.externalId(), manager);
            }
        });
        List<List<String>> circles = new ReportingLines(managers).circles();
        if (!circles.isEmpty()) {
            throw new IllegalArgumentException("reporting in circles: " + circles);
        }
        enrolment.write(entries);
        if (!otherwise.isEmpty()) {
            events.publishEvent(new TermsChanged(otherwise.stream()
                    .map(id -> byExternalId(id).orElseThrow().id())
                    .collect(Collectors.toSet())));
        }
    }

    /**
     * The busy times that touch a stretch of time, of everybody.
     *
     * @param from start, included
     * @param to end, not included
     * @return ordered by person and start
     */
    @Transactional(readOnly = true)
    public List<BusyTime> busyTimes(Instant from, Instant to) {
        return diary.busyTimes(from, to);
    }

    /**
     * The wishes that touch a stretch of time, of everybody.
     *
     * @param from start, included
     * @param to end, not included
     * @return ordered by person and start
     */
    @Transactional(readOnly = true)
    public List<Wish> wishes(Instant from, Instant to) {
        return diary.wishes(from, to);
    }

    /**
     * One person's busy times that are not over.
     *
     * @param person whose
     * @param after what ended before is left out
     * @return by number, ordered by start
     */
    @Transactional(readOnly = true)
    public Map<Long, BusyTime> busyTimesOf(PersonId person, Instant after) {
        return diary.busyTimesOf(person, after);
    }

    /**
     * One person's wishes that are not over.
     *
     * @param person whose
     * @param after what ended before is left out
     * @return by number, ordered by start
     */
    @Transactional(readOnly = true)
    public Map<Long, Wish> wishesOf(PersonId person, Instant after) {
        return diary.wishesOf(person, after);
    }

    /**
     * Adds busy times.
     *
     * @param times of persons who exist
     */
    public void addBusyTimes(Collection<BusyTime> times) {
        diary.addBusyTimes(times);
        if (!times.isEmpty()) {
            events.publishEvent(new BusyTimesAdded(List.copyOf(times)));
        }
    }

    /**
     * Puts what a source says of a person by now in the place of what it said before. What it still says stays as it is, and is no news.
     *
     * @param person whose
     * @param source {@link BusyTime#source} of all of them
     * @param times of that person and source; empty: it says nothing any more
     */
    public void replaceBusyTimes(PersonId person, String source, Collection<BusyTime> times) {
        Map<BusyTime, Long> gone = diary.busyTimesFrom(person, source);
        Set<BusyTime> added = new LinkedHashSet<>(times);
        added.removeIf(time -> gone.remove(time) != null);
        diary.removeBusyTimes(gone.values());
        addBusyTimes(added);
    }

    /**
     * What a source says of a person.
     *
     * @param person whose
     * @param source {@link BusyTime#source}
     * @return ordered by start
     */
    @Transactional(readOnly = true)
    public List<BusyTime> busyTimesFrom(PersonId person, String source) {
        return List.copyOf(diary.busyTimesFrom(person, source).keySet());
    }

    /**
     * Adds a busy time.
     *
     * @param time of a person who exists
     */
    public void addBusyTime(BusyTime time) {
        addBusyTimes(List.of(time));
    }

    /**
     * Adds wishes.
     *
     * @param wishes of persons who exist
     */
    public void addWishes(Collection<Wish> wishes) {
        diary.addWishes(wishes);
    }

    /**
     * Adds a wish.
     *
     * @param wish of a person who exists
     */
    public void addWish(Wish wish) {
        diary.addWishes(List.of(wish));
    }

    /**
     * Takes back a busy time that its owner entered. One from another source stays: it would come back from there.
     *
     * @param owner whose it must be
     * @param number of {@link #busyTimesOf}
     * @return whether there was one
     */
    public boolean removeBusyTime(PersonId owner, long number) {
        return diary.removeBusyTime(owner, OWN, number);
    }

    /**
     * Takes back a wish.
     *
     * @param owner whose it must be
     * @param number of {@link #wishesOf}
     * @return whether there was one
     */
    public boolean removeWish(PersonId owner, long number) {
        return diary.removeWish(owner, number);
    }

    /**
     * A mentor says whether and how often to host. From then on {@link #enrol} leaves both alone.
     *
     * @param mentor who says so
     * @param optedIn whether at all
     * @param weekCap visits a week at most, 0 to 14
     * @return whether this person is a mentor
     */
    public boolean setHosting(PersonId mentor, boolean optedIn, int weekCap) {
        // MySQL counts a row that was right already as untouched, so who is a mentor is asked first
        boolean known = jdbc.sql("SELECT COUNT(*) FROM people_mentor WHERE person_id = ?")
                        .param(mentor.value())
                        .query(Integer.class)
                        .single()
                == 1;
        if (known) {
            jdbc.sql("UPDATE people_mentor SET opted_in = ?, week_cap = ?, own_word = true WHERE person_id = ?")
                    .params(optedIn, weekCap, mentor.value())
                    .update();
            events.publishEvent(new TermsChanged(Set.of(mentor)));
        }
        return known;
    }
}

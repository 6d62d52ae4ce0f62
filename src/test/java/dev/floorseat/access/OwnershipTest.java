package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.RouteMatrix.Callers;
import dev.floorseat.access.Routes.Route;
import dev.floorseat.access.signin.AccountPrincipal;
import dev.floorseat.database.Utc;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Seats;
import dev.floorseat.invites.feeds.Feeds;
import dev.floorseat.invites.links.AnswerLink;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedMistake;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Wish;
import dev.floorseat.people.WishKind;
import dev.floorseat.people.licence.Attempt;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.people.licence.SomeCourse;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.swap.Swaps;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.TypedAnswer;
import dev.floorseat.web.Dates;
import dev.floorseat.web.ForPrograms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route about one thing that is open to people who are no planners, for things that exist: their owner gets in, anybody
 * else with the same roles does not, and nothing changes.
 */
@ProductTest
class OwnershipTest {

    /** Routes where there is nothing of anybody's to see or to change, and why. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("GET /seats/{code}", "shows readers their own visit, whatever seat they stand before"),
            Map.entry("POST /seats/{code}/walk-in", "checks readers in themselves, whatever seat they stand before"),
            Map.entry("GET /visits/{id}/answer", "leads to the visit's page, whatever the number"),
            Map.entry("GET /visits/{id}/not-today", "leads to the visit's page, whatever the number"),
            Map.entry("GET /assist/visits/{id}/answer", "leads to the reader's own page, whatever the number"),
            Map.entry("GET /visits/{id}/notes/done", "leads to the visit's notes, whatever the number"),
            Map.entry("GET /visits/{id}/notes/{note}/remarks", "leads to the visit's notes, whatever the number"),
            Map.entry("GET /visits/{id}/views", "leads to the visit's notes, whatever the number"),
            Map.entry("GET /demo/mailbox/{id}", "the demo shows everybody's mail to everybody"),
            Map.entry("POST /demo/mailbox/{id}/answers", "the demo lets everybody answer for everybody"),
            Map.entry("GET /demo/mailbox/{id}/answers/{message}", "the demo shows everybody's answers to everybody"),
            Map.entry("GET /demo/mailbox/{id}/invite.ics", "the demo shows everybody's mail to everybody"),
            Map.entry("GET /demo/mailbox/{id}/letter", "the demo shows everybody's mail to everybody"));

    /** Routes to what everybody who gets in may read, and those that lead back to it. */
    private static final Map<String, String> READ_BY_ALL = Map.ofEntries(
            Map.entry("GET /stories/{id}", "both people have released it to everybody"),
            Map.entry("GET /api/v1/directives/{id}", "orders are read by those they concern"),
            Map.entry("GET /directives/{id}", "orders are read by those they concern"),
            Map.entry("GET /directives/{id}/restoration", "leads to the directive's page, whatever the number"),
            Map.entry("GET /directives/{id}/taking-back", "leads to the directive's page, whatever the number"),
            Map.entry("GET /directives/{id}/withdrawal", "leads to the directive's page, whatever the number"),
            Map.entry("GET /api/v1/rules/{id}", "rules in force are for everybody"),
            Map.entry("GET /rules/{id}", "rules in force are for everybody"),
            Map.entry("GET /book/{rule}", "what stood in the book is for everybody"),
            Map.entry("GET /rules/{id}/comments", "leads to the rule's page, whatever the number"),
            Map.entry("GET /rules/lexicon/{id}", "what holds is for everybody"),
            Map.entry("GET /rules/lexicon/{id}/comments", "leads to the entry's page, whatever the number"),
            Map.entry("GET /rules/charter/{id}", "what holds is for everybody"),
            Map.entry("GET /rules/charter/{id}/comments", "leads to the statement's page, whatever the number"),
            Map.entry("GET /directives/{id}/answers", "leads to the directive's mistakes, whatever the number"),
            Map.entry(
                    "GET /directives/{id}/answers/{answer}/taking-back",
                    "leads to the directive's mistakes, whatever the number"),
            Map.entry("GET /weights/{name}", "what plans are weighed by is told to the council"),
            Map.entry("GET /api/v1/weights/{name}", "what plans are weighed by is told to the council"),
            Map.entry("GET /api/v1/weights/{name}/versions", "what plans are weighed by is told to the council"),
            Map.entry("GET /announcements/{id}", "changes are announced to the whole floor"),
            Map.entry("GET /announcements/{id}/verdict", "leads to the announcement, whatever the number"),
            Map.entry("GET /digest/{monday}", "everybody gets the same digest"));

    /** Routes by which everybody who gets in says something of what everybody there reads. */
    private static final Map<String, String> SAID_BY_ALL = Map.of(
            "POST /announcements/{id}/verdict", "who has worked with a change says whether it helped",
            "POST /rules/{id}/comments", "who would work by a rule is asked about it",
            "POST /rules/lexicon/{id}/comments", "who would speak by an entry is asked about it",
            "POST /rules/charter/{id}/comments", "whom a statement is for is asked about it",
            "POST /api/v1/rules/{id}/feedback", "everybody at the desk says whether a rule worked",
            "POST /phone/v1/rules/{id}/feedback", "everybody at the desk says whether a rule worked");

    private static final List<String> TABLES = List.of(
            "access_consent",
            "access_token",
            "directives_directive",
            "directives_version",
            "floor_seat",
            "invites_busy_source",
            "invites_feed",
            "invites_invitation",
            "notes_block",
            "invites_deed",
            "notes_done",
            "notes_note",
            "notes_debrief",
            "notes_promise",
            "notes_card",
            "notes_story",
            "notes_remark",
            "notes_tally",
            "notes_view",
            "rules_comment",
            "people_attempt",
            "people_busy_time",
            "people_certificate",
            "people_wish",
            "rules_answer",
            "rules_mistake",
            "rotation_answer",
            "rotation_attendance",
            "rotation_closed_shift",
            "rotation_correction",
            "rotation_declined_slot",
            "rotation_pairing",
            "rotation_swap",
            "rotation_visit");

    /** Those who see what is theirs; planners and CX leads see what their work needs, whoever's it is. */
    private static final Set<Role> NO_PLANNER = EnumSet.of(Role.EXECUTIVE, Role.MENTOR, Role.ASSISTANT, Role.COUNCIL);

    @Autowired
    ApplicationContext product;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Feeds feeds;

    @Autowired
    People people;

    @Autowired
    FieldNotes notes;

    @Autowired
    Standings standings;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /**
     * What a route is asked for.
     *
     * @param thing the owner's, as the route's variable names it
     * @param stranger the same to somebody else; another only where knowing it is what makes the owner
     */
    record Thing(String thing, String stranger, Map<String, String> form, String json) {

        static Thing of(long number) {
            return of(Long.toString(number));
        }

        static Thing of(String name) {
            return new Thing(name, name, Map.of(), "");
        }

        Thing with(Map<String, String> fields) {
            return new Thing(thing, stranger, fields, json);
        }

        Thing saying(String words) {
            return new Thing(thing, stranger, form, words);
        }
    }

    private Map<String, Thing> things = Map.of();
    private final Map<String, Authentication> owners = new TreeMap<>();
    private Authentication owner = as("nobody", 0, null);
    private List<Authentication> strangers = List.of();

    @BeforeEach
    void somebodyHasOneOfEach() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).place("E2", 3, 8).publish();
        // within the hour before it begins: it can be answered and checked in to
        clock.set(PlannedCompany.at(company.company().monday()).minusSeconds(3600));
        PersonId person = company.person("E1");
        Account account = account(person);
        owner = as(account, person);
        PersonId mentor = company.person("M2");
        strangers = List.of(as(account(mentor), mentor), as(account(null), null));

        tokens.create(account.id(), "mine");
        String feed = feeds.create(person);
        Instant monday = PlannedCompany.at(company.company().monday());
        people.addBusyTime(new BusyTime(person, monday, monday.plusSeconds(3600), BusyKind.BUSY, People.OWN));
        people.addWish(new Wish(person, monday, monday.plusSeconds(3600), WishKind.DESIRED));
        Instant now = company.weekBefore();
        Thing visit = Thing.of(company.first("E1").visitId().value());
        Thing feedNumber = Thing.of(feeds.of(person).get(0).id());

        things = new TreeMap<>(Map.of(
                "POST /account/tokens/{id}/revoke",
                Thing.of(tokens.of(account.id()).get(0).id()),
                "GET /feeds/{token}.ics",
                new Thing(feed, feedNumber.thing(), Map.of(), ""),
                "POST /my/feed/{id}/revoke",
                feedNumber,
                "POST /my/availability/busy/{number}/removal",
                Thing.of(people.busyTimesOf(person, now).keySet().iterator().next()),
                "POST /my/availability/wishes/{number}/removal",
                Thing.of(people.wishesOf(person, now).keySet().iterator().next()),
                "GET /visits/{id}",
                visit,
                "GET /visits/{id}/invite.ics",
                visit,
                "GET /visits/{id}/decline",
                visit,
                "POST /visits/{id}/answer",
                visit.with(Map.of("answer", "ACCEPTED", "seen", "")),
                "POST /visits/{id}/decline",
                visit.with(Map.of("reason", "OTHER", "seen", ""))));
        String name = people.byId(person).orElseThrow().externalId();
        things.put(
                "POST /api/v1/visits/{id}/answers",
                visit.saying("{\"person\":\"" + name + "\",\"answer\":\"ACCEPTED\"}"));
        things.putAll(new ActingForOthers(product).things(company, account, account(null), account(null)));
        Authentication hosting = as(account(company.person("M1")), company.person("M1"));
        things.put("POST /visits/{id}/not-today", visit.with(Map.of("seen", "")));
        things.put("POST /api/v1/visits/{id}/not-today", visit);
        owners.put("POST /visits/{id}/not-today", hosting);
        owners.put("POST /api/v1/visits/{id}/not-today", hosting);
        things.put("GET /visits/{id}/proposal", visit);
        things.put("GET /visits/{id}/prepare", visit);
        things.put("GET /visits/{id}/floor", visit);
        String seat = product.getBean(Seats.class).all().stream()
                .filter(each -> each.site().equals(company.company().id("LEJ")))
                .findFirst()
                .orElseThrow()
                .code();
        things.put("POST /seats/{code}/check-in", new Thing(seat, seat, Map.of("visit", visit.thing()), ""));
        things.put("POST /visits/{id}/check-in", visit);
        product.getBean(Attendances.class).credit(company.first("E1").visitId());
        things.put("POST /visits/{id}/pairing", visit.with(Map.of("answer", "GOOD")));
        program("POST", "/visits/{id}/pairing", visit.saying("{\"answer\":\"RATHER_NOT\"}"));
        program("POST", "/visits/{id}/check-in", visit.saying("{}"));
        licence(person);
        program(
                "POST",
                "/visits/{id}/notes",
                visit.saying("{\"clientId\":\"1\",\"kind\":\"FRICTION\",\"text\":\"The form asks twice\"}"));
        writing(company, visit);
        debriefed(company, visit);
        directives(person);
        rules(person);
        answers(company, person);
        swaps(company, person);
        answerLink(person);
        calendars(person);
    }

    /** The link in a mail of the person's; another one is what a stranger could guess. */
    private void answerLink(PersonId person) {
        AnswerLinks links = product.getBean(AnswerLinks.class);
        Thing link = jdbc.sql("select uid, sequence from invites_invitation where person_id = ? order by id limit 1")
                .param(person.value())
                .query((row, number) -> links.token(new AnswerLink(
                        row.getString("uid"),
                        row.getInt("sequence"),
                        Purpose.ACCEPT,
                        clock.instant().plusSeconds(60))))
                .optional()
                .map(token -> new Thing(
                        token,
                        token.substring(0, token.length() - 2) + "__",
                        Map.of("nonce", links.nonce(token, clock.instant())),
                        ""))
                .orElseThrow();
        things.put("GET /answer/{token}", link);
        things.put("HEAD /answer/{token}", link);
        things.put("POST /answer/{token}", link);
    }

    /** A calendar that is read, and one that was taken away. */
    private void calendars(PersonId person) {
        Thing read = calendar(person, null);
        things.put("POST /my/availability/calendars/{id}/refresh", read);
        things.put("POST /my/availability/calendars/{id}/removal", read);
        things.put("POST /my/availability/calendars/{id}/restoration", calendar(person, clock.instant()));
    }

    private Thing calendar(PersonId person, @Nullable Instant removed) {
        jdbc.sql("""
                        insert into invites_busy_source (person_id, kind, shown, secret, added_at, tried_at, removed_at)
                        values (:person, 'ADDRESS', 'calendar.example', :secret, :now, :now, :removed)
                        """)
                .param("person", person.value())
                .param("secret", new byte[] {1})
                .param("now", Utc.column(clock.instant()))
                .param("removed", removed == null ? null : Utc.column(removed))
                .update();
        return Thing.of(jdbc.sql("select max(id) from invites_busy_source where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single());
    }

    /** An offer to the person, and one by them of a visit that has no place any more. */
    private void swaps(PlannedCompany company, PersonId person) {
        LocalDate day = company.company().monday();
        Thing visit = Thing.of(company.first("E1").visitId().value());
        things.put("GET /visits/{id}/swap", visit);
        things.put("POST /visits/{id}/swap", visit.with(Map.of("until", day.toString())));
        long offered = product.getBean(Swaps.class)
                .offer(company.first("E2").visitId(), company.person("E2"), person, "", day.plusDays(7))
                .id();
        things.put("POST /my/swaps/{id}/acceptance", Thing.of(offered).with(Map.of("give", visit.thing())));
        things.put("POST /my/swaps/{id}/decline", Thing.of(offered));
        String api = "POST " + ForPrograms.API;
        things.put(api + "/visits/{id}/swap", visit.saying("{\"until\":\"" + day + "\"}"));
        things.put(api + "/swaps/{id}/acceptance", Thing.of(offered).saying("{\"give\":" + visit.thing() + "}"));
        things.put(api + "/swaps/{id}/decline", Thing.of(offered));
        jdbc.sql("""
                        insert into rotation_swap
                          (rotation, visit, executive, site, starts_at, ends_at, until_at, state, active, offered_at)
                        select v.rotation, v.id, v.executive, :site, :from, :to, :from, 'OPEN', 1, :from
                          from rotation_visit v where v.rotation = :rotation and v.executive = :person and v.length = 'FULL'
                        """)
                .param("rotation", company.rotation())
                .param("person", person.value())
                .param("site", company.company().id("LEJ"))
                .param("from", day.atTime(8, 0))
                .param("to", day.atTime(16, 0))
                .update();
        Thing own = Thing.of(jdbc.sql("select max(id) from rotation_swap where executive = :person")
                .param("person", person.value())
                .query(Long.class)
                .single());
        things.put("POST /my/swaps/{id}/withdrawal", own);
        things.put(api + "/swaps/{id}/withdrawal", own);
    }

    /** Orders of one person that somebody called a mistake: one waits for the answer, one has it. */
    private void answers(PlannedCompany company, PersonId person) {
        long open = mistaken(company, person, "o-5");
        long answered = mistaken(company, person, "o-6");
        TypedAnswer kept = new TypedAnswer(AnswerKind.KEEP, "The law", null, null, null, null, List.of());
        long answer = product.getBean(DirectiveAnswers.class)
                .give(answered, kept, person, "test")
                .id();
        things.put("GET /directives/{id}/mistakes", Thing.of(open));
        things.put("POST /directives/{id}/answers", Thing.of(open).with(Map.of("answer", "KEEP", "why", "The law")));
        things.put("POST /directives/{id}/answers/{answer}/taking-back", Thing.of(answered + " " + answer));
        things.put("GET /api/v1/directives/{id}/mistakes", Thing.of(open));
        things.put("GET /api/v1/directives/{id}/answers", Thing.of(answered));
        things.put(
                "POST /api/v1/directives/{id}/answers",
                Thing.of(open).saying("{\"answer\":\"keep\",\"why\":\"The law\"}"));
    }

    private long mistaken(PlannedCompany company, PersonId person, String clientId) {
        long directive =
                register.add(person, List.of(text(product.getBean(Dates.class).today())), "lead");
        long version = directives.directive(directive).orElseThrow().newest().id();
        notes.take(
                company.first("E1").visitId(),
                person,
                new NewNote(clientId, NoteKind.MISTAKE, "It takes twice", null, null, version, null, null),
                new Arrival(clock.instant(), clock.instant()));
        return directive;
    }

    /** A rule that is open for comments, and one by the person. */
    private void rules(PersonId person) {
        RuleBook book = product.getBean(RuleBook.class);
        long rule = book.add(new RuleText("Somebody waits", "Say so.", null, null, null), Set.of(), "test");
        book.move(rule, 0, Rule.State.COMMENT, "test");
        long comment = product.getBean(RuleComments.class)
                .say(Matter.rule(rule), person, RuleComment.Voice.EXECUTIVE, RuleComment.Kind.COMMENT, "It helps.");
        things.put("POST /rules/comments/{id}/removal", Thing.of(comment));
    }

    /** A visit on whose notes both people have written; the remark goes beside one of them. */
    private void writing(PlannedCompany company, Thing visit) {
        PersonId executive = company.person("E1");
        VisitId number = company.first("E1").visitId();
        NewNote wanted = new NewNote("o-1", NoteKind.FRICTION, "The form asks twice", null, null, null, null, null);
        Arrival when = new Arrival(clock.instant(), clock.instant());
        long note = notes.take(number, executive, wanted, when).id();
        standings.done(number, executive, "o-2", when);
        standings.done(number, company.person("M1"), "o-3", when);
        DirectiveText text = new DirectiveText("Refunds", "At once", null, Set.of(), LocalDate.of(2020, 1, 1), null);
        long version = directives
                .directive(register.add(executive, List.of(text), "test"))
                .orElseThrow()
                .newest()
                .id();
        Thing beside = Thing.of(visit.thing() + " " + note);

        program("GET", "/visits/{id}/notes", visit);
        program("POST", "/visits/{id}/notes/done", visit.saying("{\"clientId\":\"1\"}"));
        program("POST", "/visits/{id}/notes/{note}/remarks", beside.saying("{\"clientId\":\"1\",\"kind\":\"NOT_SO\"}"));
        program(
                "POST",
                "/visits/{id}/views",
                visit.saying("{\"clientId\":\"1\",\"view\":\"WORKS\",\"directiveVersion\":\"" + version + "\"}"));
        program("GET", "/visits/{id}/tallies", visit);
        program(
                "POST",
                "/visits/{id}/tallies",
                visit.saying("{\"clientId\":\"1\",\"kind\":\"SYSTEMS\",\"systems\":2}"));
        program("DELETE", "/visits/{id}/tallies/{clientId}", Thing.of(visit.thing() + " 1"));
        program("GET", "/visits/{id}/blocks", visit);
        program("POST", "/visits/{id}/blocks", visit.saying("{\"clientId\":\"1\",\"block\":\"BRIEF\"}"));
        things.put("GET /visits/{id}/notes", visit);
        things.put(
                "POST /visits/{id}/notes",
                visit.with(Map.of("clientId", "1", "kind", "FRICTION", "text", "The form asks twice")));
        things.put("POST /visits/{id}/notes/done", visit.with(Map.of("clientId", "1")));
        things.put("POST /visits/{id}/notes/{note}/remarks", beside.with(Map.of("clientId", "1", "kind", "NOT_SO")));
        things.put(
                "POST /visits/{id}/views",
                visit.with(Map.of("clientId", "1", "view", "WORKS", "directiveVersion", Long.toString(version))));
    }

    /** A visit with its debrief, the promise and the story of it. */
    private void debriefed(PlannedCompany company, Thing visit) {
        Instant before = clock.instant();
        clock.set(before.plusSeconds(7200));
        String due = company.company().monday().plusDays(9).toString();
        TypedDebrief debrief = new TypedDebrief(
                "o-4",
                List.of("One", "Two", "Three"),
                new TypedMistake("Asks twice", null, new TypedMistake.About("SYSTEM", "CRM")),
                new TypedPromise("Once is enough", due),
                new TypedCard("", "", "", ""),
                new TypedStory("It asked twice", "We asked why", "It asks once"),
                null);
        product.getBean(Debriefs.class).give(Long.parseLong(visit.thing()), company.person("E1"), debrief);
        clock.set(before);

        program("GET", "/visits/{id}/debrief", visit);
        program("POST", "/visits/{id}/debrief", visit.saying("""
                {"clientId":"o-4","learned":["One","Two","Three"],
                 "mistake":{"text":"Asks twice","about":{"kind":"SYSTEM","name":"CRM"}},
                 "promise":{"text":"Once is enough","due":"%s"},
                 "card":{"maySay":"","mayNotSay":"","queue":"","validUntil":""},
                 "story":{"situation":"It asked twice","action":"We asked why","outcome":"It asks once"}}
                """.formatted(due)));
        things.put("GET /visits/{id}/debrief", visit);
        things.put(
                "POST /visits/{id}/debrief",
                visit.with(Map.ofEntries(
                        Map.entry("clientId", "o-4"),
                        Map.entry("mistake", "Asks twice"),
                        Map.entry("about", "SYSTEM"),
                        Map.entry("name", "CRM"),
                        Map.entry("promise", "Once is enough"),
                        Map.entry("due", due),
                        Map.entry("situation", "It asked twice"),
                        Map.entry("action", "We asked why"),
                        Map.entry("outcome", "It asks once"),
                        Map.entry("learned", "One,Two,Three"))));
        things.put("GET /visits/{id}/floor", visit);
        things.put("GET /visits/{id}/summary", visit);
        things.put("GET /visits/{id}/story", visit);
        things.put(
                "POST /visits/{id}/story",
                visit.with(Map.of("version", "0", "situation", "It asked", "action", "We asked", "outcome", "Good")));
        things.put("POST /visits/{id}/story/release", visit.with(Map.of("version", "0")));
        things.put("POST /visits/{id}/story/withdrawal", visit);
        Thing promise = Thing.of(product.getBean(Promises.class)
                .of(company.first("E1").visitId())
                .orElseThrow()
                .id());
        things.put("POST /my/promises/{id}/kept", promise.with(Map.of("version", "0")));
        things.put("POST /my/promises/{id}/open", promise.with(Map.of("version", "0")));
        things.put("GET /my/promises/{id}/withdrawal", promise);
        things.put("POST /my/promises/{id}/withdrawal", promise.with(Map.of("version", "0", "reason", "No")));
    }

    /** Orders of one person: one in force, one that will be, one that is withdrawn. */
    private void directives(PersonId person) {
        DirectiveRegister register = product.getBean(DirectiveRegister.class);
        LocalDate today = product.getBean(Dates.class).today();
        LocalDate later = today.plusDays(30);
        long inForce = register.add(person, List.of(text(today)), "lead");
        long coming = register.add(person, List.of(text(later)), "lead");
        long withdrawn = register.add(person, List.of(text(today)), "lead");
        register.withdraw(withdrawn, 0, today);

        Map<String, String> next = Map.of(
                "revision",
                "0",
                "name",
                "Mine",
                "text",
                "Mine",
                "scope",
                "ALL",
                "from",
                later.plusDays(1).toString());
        things.put("GET /directives/{id}/version", Thing.of(inForce));
        things.put("POST /directives/{id}/version", Thing.of(inForce).with(next));
        things.put("POST /directives/{id}/taking-back", Thing.of(coming).with(Map.of("revision", "0")));
        things.put("POST /directives/{id}/restoration", Thing.of(withdrawn).with(Map.of("revision", "1")));
        things.put(
                "POST /directives/{id}/withdrawal",
                Thing.of(inForce).with(Map.of("revision", "0", "lastDay", later.toString())));
        things.put(
                "POST /api/v1/directives/{id}/versions",
                Thing.of(inForce)
                        .saying("{\"name\":\"Mine\",\"text\":\"Mine\",\"revision\":0,\"from\":\"" + later + "\"}"));
    }

    private static DirectiveText text(LocalDate from) {
        return new DirectiveText("Refunds overnight", "Book them the same day.", null, Set.of(), from, null);
    }

    /** A course for executives: the mentor among the strangers may not take it. */
    private void licence(PersonId person) {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        Attempt attempt = SomeCourse.handIn(product, person, course, SomeCourse.wrongIn(course, 4));
        CourseVersion passed = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        SomeCourse.handIn(product, person, passed, SomeCourse.right(passed));
        String number =
                product.getBean(Licences.class).certificates(person).get(0).number();
        things.put("GET /my/licence/courses/{id}", Thing.of(course.course()));
        things.put("GET /my/licence/courses/{id}/quiz", Thing.of(course.course()));
        things.put(
                "POST /my/licence/courses/{id}/quiz",
                Thing.of(course.course()).with(Map.of("seen", "1", "sitting", "again")));
        things.put("GET /my/licence/attempts/{id}", Thing.of(attempt.id()));
        things.put("GET /my/licence/certificates/{number}", new Thing(number, number, Map.of(), ""));
        things.put("GET /my/licence/certificates/{number}/file", new Thing(number, number, Map.of(), ""));
    }

    /** What programs and our own pages' scripts ask for. */
    private void program(String method, String path, Thing thing) {
        things.put(method + " " + ForPrograms.API + path, thing);
        things.put(method + " " + ForPrograms.PHONE + path, thing);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void hasARowForEveryRouteAboutOneThing() {
        RouteMatrix matrix = RouteMatrix.read();
        Set<String> open = Routes.of(mappings).values().stream()
                .filter(Route::hasVariable)
                .map(Route::key)
                .filter(key -> isOpen(matrix.rows().get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = new TreeSet<>(things.keySet());
        rows.addAll(NOBODYS.keySet());
        rows.addAll(READ_BY_ALL.keySet());
        rows.addAll(SAID_BY_ALL.keySet());

        assertThat(rows).isEqualTo(open);
    }

    @Test
    void letsNobodyAtWhatIsAnothers() {
        Map<String, Route> routes = Routes.of(mappings);
        List<String> wrong = new ArrayList<>();
        things.forEach((key, thing) -> {
            Route route = routes.get(key);
            if (route == null) {
                wrong.add(key + " is no route");
                return;
            }
            strangers.forEach(stranger -> {
                String answer = call(route, thing.stranger(), thing, stranger, true);
                if (!answer.equals("403") && !answer.equals("404")) {
                    wrong.add(key + " as a stranger, got " + answer);
                }
            });
            Authentication theirs = owners.getOrDefault(key, owner);
            if (!theirs.equals(owner)) {
                String answer = call(route, thing.thing(), thing, owner, true);
                if (!answer.equals("403") && !answer.equals("404")) {
                    wrong.add(key + " as the visitor, got " + answer);
                }
            }
            int got = Integer.parseInt(call(route, thing.thing(), thing, theirs, false));
            if (got >= 400) {
                wrong.add(key + " as its owner, got " + got);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static boolean isOpen(@Nullable Callers callers) {
        return callers != null
                && (callers.anonymous() || callers.roles().stream().anyMatch(NO_PLANNER::contains));
    }

    /** Calls a route in a transaction that is taken back; answers with the status, or that something changed. */
    private String call(Route route, String id, Thing thing, Authentication caller, boolean harmless) {
        String answer = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            String before = everything();
            int status = status(route, id, thing, caller);
            return harmless && !everything().equals(before) ? status + " and a change" : Integer.toString(status);
        });
        return String.valueOf(answer);
    }

    private int status(Route route, String id, Thing thing, Authentication caller) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), route.path(id));
        thing.form().forEach((field, value) -> request.param(field, value.split(",")));
        if (!thing.json().isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(thing.json());
        }
        try {
            return mvc.perform(request.with(csrf()).with(authentication(caller)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(route.key(), e);
        }
    }

    @Test
    void noticesAChange() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            String before = everything();
            assertThat(everything()).isEqualTo(before);
            jdbc.sql("update rotation_visit set version = version + 1 order by id desc limit 1")
                    .update();
            assertThat(everything()).isNotEqualTo(before);
        });
    }

    /** Stands for all rows of the tables, those of this transaction among them. */
    private String everything() {
        return jdbc.sql("checksum table " + String.join(", ", TABLES))
                .query()
                .listOfRows()
                .toString();
    }

    private Account account(@Nullable PersonId person) {
        return accounts.create("o-" + UUID.randomUUID(), SomeAccount.PASSWORD, NO_PLANNER, person, Locale.ENGLISH);
    }

    private static Authentication as(Account account, @Nullable PersonId person) {
        return as(account.username(), account.id(), person);
    }

    private static Authentication as(String username, long account, @Nullable PersonId person) {
        AccountPrincipal principal =
                new AccountPrincipal(account, username, person == null ? null : person.value(), "en");
        return UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                NO_PLANNER.stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }
}

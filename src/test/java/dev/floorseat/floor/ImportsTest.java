package dev.floorseat.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.floorseat.ProductTest;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
@RecordApplicationEvents
class ImportsTest {

    private static final Instant MONDAY = Instant.parse("2031-01-13T00:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2031-01-19T00:00:00Z");

    @Autowired
    Imports imports;

    @Autowired
    Floor floor;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void aSmallCompany() {
        good(ImportKind.SITES, """
                id;name;zone;state;opens;closes;seats
                it-LEJ;Leipzig;Europe/Berlin;DE-SN;06:00;22:00;4
                it-LIS;Lissabon;Europe/Lisbon;PT-11;08:00;24:00;2
                """);
        good(ImportKind.QUEUES, """
                id,name,channel,strain,languages,sites,reasons
                it-billing,Rechnung,phone,4,de en,it-LEJ,"Abschlag zu hoch | Mahnung, obwohl bezahlt|"
                it-chat,Chat,CHAT,2,en|de,,
                """);
        good(ImportKind.PEOPLE, """
                id;name;email;language;roles;languages;homeSite;manager;since;licenceFrom;licenceTo;balance;optedIn;weekCap;directiveQueues
                it-E0;Amira Haddad;amira@example.com;de;EXECUTIVE;de en;it-LEJ;;2024-04-01;2026-01-01;2031-12-31;1;;;it-billing it-chat
                it-T1;Ben Vogt;ben@example.com;de;;de;;it-E0;;;;;;;
                it-M1;Chi Tran;chi@example.com;en;MENTOR;de en;;it-T1;;2026-01-01;2031-12-31;;ja;3;
                it-M2;Dana Novak;dana@example.com;de;MENTOR;de;;it-T1;;;;;false;;
                """);
        good(ImportKind.SHIFTS, """
                id;mentor;site;queue;from;to
                it-S1;it-M1;it-LEJ;it-billing;2031-01-13T06:00;2031-01-13T14:00
                it-S2;it-M1;it-LEJ;it-chat;2031-01-14T06:00:00+01:00;2031-01-14T14:00:00+01:00
                """);
    }

    @Test
    void bringsInSitesAndQueues() {
        assertThat(floor.sites())
                .filteredOn(site -> site.externalId().startsWith("it-"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new Site(
                                0,
                                "it-LEJ",
                                "Leipzig",
                                ZoneId.of("Europe/Berlin"),
                                "DE-SN",
                                LocalTime.of(6, 0),
                                LocalTime.of(22, 0),
                                4),
                        new Site(
                                0,
                                "it-LIS",
                                "Lissabon",
                                ZoneId.of("Europe/Lisbon"),
                                "PT-11",
                                LocalTime.of(8, 0),
                                LocalTime.MIDNIGHT,
                                2));
        assertThat(floor.queues())
                .filteredOn(queue -> queue.externalId().startsWith("it-"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new Queue(
                                0,
                                "it-billing",
                                "Rechnung",
                                Channel.PHONE,
                                4,
                                Set.of("de", "en"),
                                Set.of("it-LEJ"),
                                List.of("Abschlag zu hoch", "Mahnung, obwohl bezahlt")),
                        new Queue(0, "it-chat", "Chat", Channel.CHAT, 2, Set.of("de", "en"), Set.of(), List.of()));
    }

    @Test
    void bringsInPeopleWithTheirLinesAndTerms() {
        Person head = people.byExternalId("it-E0").orElseThrow();
        Person lead = people.byExternalId("it-T1").orElseThrow();
        Person agent = people.byExternalId("it-M1").orElseThrow();

        assertThat(lead.manager()).isEqualTo(head.id());
        assertThat(agent.manager()).isEqualTo(lead.id());
        assertThat(agent.language()).isEqualTo(Locale.ENGLISH);
        assertThat(people.executives())
                .contains(new Executive(
                        head,
                        "it-LEJ",
                        new Licence(LocalDate.parse("2026-01-01"), LocalDate.parse("2031-12-31")),
                        LocalDate.parse("2024-04-01"),
                        1));
        assertThat(people.mentors())
                .contains(new Mentor(
                        agent, true, new Licence(LocalDate.parse("2026-01-01"), LocalDate.parse("2031-12-31")), 3))
                .contains(new Mentor(people.byExternalId("it-M2").orElseThrow(), false, null, 2));
        assertThat(floor.directiveQueues()).containsEntry(head.id(), Set.of("it-billing", "it-chat"));
    }

    @Test
    void readsLocalTimesOnTheWallClockOfTheSite() {
        assertThat(shift("it-S1").orElseThrow().from()).isEqualTo(Instant.parse("2031-01-13T05:00:00Z"));
        assertThat(floor.shifts(MONDAY, SUNDAY)).extracting(Shift::externalId).contains("it-S1", "it-S2");
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        ImportResult again = good(ImportKind.PEOPLE, """
                id;name;email;language;roles;languages;homeSite;manager;since;licenceFrom;licenceTo;balance;optedIn;weekCap;directiveQueues
                it-E0;Amira Haddad;amira@example.com;de;EXECUTIVE;de en;it-LEJ;;2024-04-01;2026-01-01;2031-12-31;1;;;it-billing it-chat
                it-M1;Chi Tran;chi@example.com;en;MENTOR;de en;;it-T1;;2026-01-01;2031-12-31;;ja;3;
                """);
        ImportResult shifts = good(ImportKind.SHIFTS, """
                to,from,id,mentor,queue,site
                2031-01-13T13:00:00Z,2031-01-13T05:00:00Z,it-S1,it-M1,it-billing,it-LEJ
                """);

        assertThat(counts(again)).isEqualTo("0 created, 0 changed, 2 unchanged, 0 removed");
        assertThat(counts(shifts)).isEqualTo("0 created, 0 changed, 1 unchanged, 0 removed");
    }

    @Test
    void publishesThatTheRosterChangedOnlyWhenItDid() {
        events.clear();
        String file = "id;mentor;site;queue;from;to\nit-S9;it-M2;it-LEJ;it-chat;2031-01-15T06:00;2031-01-15T14:00\n";

        run(ImportKind.SHIFTS, ImportFile.csv("trial", file), true);
        assertThat(events.stream(RosterChanged.class)).isEmpty();

        good(ImportKind.SHIFTS, file);
        good(ImportKind.SHIFTS, file);
        assertThat(events.stream(RosterChanged.class)).containsExactly(new RosterChanged(ImportKind.SHIFTS));
    }

    @Test
    void aDryRunCountsAndWritesNothing() {
        ImportResult result = run(ImportKind.SHIFTS, ImportFile.csv("trial", """
                        id;mentor;site;queue;from;to;cancelled
                        it-S1;;;;;;true
                        it-S2;it-M1;it-LEJ;it-chat;2031-01-14T07:00;2031-01-14T15:00;
                        it-S3;it-M1;it-LEJ;it-chat;2031-01-15T07:00;2031-01-15T15:00;false
                        """), true);

        assertThat(counts(result)).isEqualTo("1 created, 1 changed, 0 unchanged, 1 removed");
        assertThat(result.dryRun()).isTrue();
        assertThat(shift("it-S1")).isPresent();
        assertThat(shift("it-S2").orElseThrow().from()).isEqualTo(Instant.parse("2031-01-14T05:00:00Z"));
        assertThat(shift("it-S3")).isEmpty();
    }

    @Test
    void oneFaultAndNothingIsImported() {
        ImportResult result = run(ImportKind.SHIFTS, ImportFile.csv("half good", """
                        id;mentor;site;queue;from;to
                        it-S3;it-M1;it-LEJ;it-chat;2031-01-15T07:00;2031-01-15T15:00
                        it-S4;it-E0;it-XXX;it-chat;2031-01-16T07:00;morgen
                        """), false);

        assertThat(faults(result))
                .containsExactly(
                        "3:2 floor.import.no-mentor", "3:3 floor.import.no-site", "3:6 floor.import.bad-instant");
        assertThat(shift("it-S3")).isEmpty();
    }

    @Test
    void namesEveryFaultWithLineAndColumn() {
        ImportResult result = run(ImportKind.SHIFTS, ImportFile.csv("bad", """
                        id;mentor;site;queue;from;to
                        it-S5;it-M1;it-LIS;it-billing;2031-01-15T07:00;2031-01-15T15:00
                        it-S6;it-M1;it-LEJ;it-chat;2031-01-16T15:00;2031-01-16T07:00
                        it-S6;it-M1;it-LEJ;it-nope;2031-01-17T07:00;2031-01-19T07:00
                        ;it-M1;it-LEJ;it-chat;soon;2031-01-17T07:00
                        """), true);

        assertThat(faults(result))
                .containsExactly(
                        "2:4 floor.import.queue-elsewhere",
                        "3:6 floor.import.not-forward",
                        "4:1 floor.import.twice",
                        "4:4 floor.import.no-queue",
                        "5:1 floor.import.required",
                        "5:5 floor.import.bad-instant");
    }

    @Test
    void refusesShiftsOfOneMentorThatOverlapInTheFileOrWithWhatStays() {
        ImportResult result = run(ImportKind.SHIFTS, ImportFile.csv("overlapping", """
                        id;mentor;site;queue;from;to
                        it-S7;it-M1;it-LEJ;it-chat;2031-01-13T13:00;2031-01-13T15:00
                        it-S8;it-M2;it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T14:00
                        it-S9;it-M2;it-LEJ;it-chat;2031-01-13T13:59;2031-01-13T20:00
                        """), true);

        assertThat(faults(result)).containsExactly("2:5 floor.import.overlap", "4:5 floor.import.overlap");
        assertThat(result.faults().get(0).arguments()).containsExactly("from", "it-S1");
    }

    @Test
    void aShiftMayTakeThePlaceOfOneThatMovesOrGoes() {
        ImportResult result = good(ImportKind.SHIFTS, """
                id;mentor;site;queue;from;to;cancelled
                it-S1;it-M1;it-LEJ;it-chat;2031-01-17T06:00;2031-01-17T14:00;
                it-S2;;;;;;true
                it-S3;it-M1;it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T14:00;
                it-S4;it-M1;it-LEJ;it-chat;2031-01-14T06:00;2031-01-14T14:00;
                """);

        assertThat(counts(result)).isEqualTo("2 created, 1 changed, 0 unchanged, 1 removed");
        assertThat(shift("it-S2")).isEmpty();
    }

    @Test
    void refusesReportingInCirclesAcrossFileAndTable() {
        ImportResult result = run(
                ImportKind.PEOPLE,
                ImportFile.csv("circle", "id;name;email;manager\nit-E0;Amira Haddad;amira@example.com;it-M1\n"),
                false);

        assertThat(faults(result)).containsExactly("2:4 floor.import.circle");
        assertThat(result.faults().get(0).arguments()).containsExactly("manager", "it-E0 → it-M1 → it-T1 → it-E0");
        assertThat(people.byExternalId("it-E0").orElseThrow().manager()).isNull();
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsKnown() {
        good(ImportKind.PEOPLE, "id;name;email\nit-M1;Chi Tran-Berg;chi@example.com\n");

        Mentor mentor = people.mentors().stream()
                .filter(each -> each.person().externalId().equals("it-M1"))
                .findFirst()
                .orElseThrow();
        assertThat(mentor.person().name()).isEqualTo("Chi Tran-Berg");
        assertThat(mentor.weekCap()).isEqualTo(3);
        assertThat(mentor.person().manager()).isNotNull();
        assertThat(mentor.person().languages()).containsExactlyInAnyOrder("de", "en");
    }

    @Test
    void keepsReasonsInTheirOrderUnlessTheColumnIsThere() {
        good(ImportKind.QUEUES, "id,name,channel,strain,languages\nit-billing,Rechnung,phone,4,de\n");
        assertThat(reasons("it-billing")).containsExactly("Abschlag zu hoch", "Mahnung, obwohl bezahlt");

        run(ImportKind.QUEUES, ImportFile.json("queues.json", """
                        [{"id": "it-billing", "name": "Rechnung", "channel": "PHONE", "strain": 4, "languages": ["de"],
                          "reasons": ["Zu teuer", "Abschlag zu hoch", "Zu teuer"]}]
                        """), false);
        assertThat(reasons("it-billing")).containsExactly("Zu teuer", "Abschlag zu hoch");

        ImportResult tooMany = run(
                ImportKind.QUEUES,
                ImportFile.csv(
                        "queues.csv",
                        "id,name,channel,strain,languages,reasons\nit-chat,Chat,CHAT,2,de,a|b|c|d|e|f|g|h|i|j|k|l|m\n"),
                false);
        assertThat(faults(tooMany)).containsExactly("2:6 floor.import.too-many");
    }

    private List<String> reasons(String queue) {
        return floor.queues().stream()
                .filter(each -> each.externalId().equals(queue))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    @Test
    void whoLosesTheRoleStaysAsAPersonAndNoShiftIsOffered() {
        good(ImportKind.PEOPLE, "id;name;email;roles\nit-M1;Chi Tran;chi@example.com;\n");

        assertThat(people.byExternalId("it-M1")).isPresent();
        assertThat(people.mentors())
                .extracting(mentor -> mentor.person().externalId())
                .doesNotContain("it-M1");
        assertThat(shift("it-S1")).isEmpty();
    }

    @Test
    void readsPeopleFromJsonAndPointsAtFaults() {
        String json = """
                [{"id": "it-E5", "name": "Eva Lindqvist", "email": "eva@example.com", "roles": ["EXECUTIVE"], "languages": ["de", "sv"],
                  "manager": "it-E0", "licence": {"from": "2026-01-01", "to": "2027-01-01"}, "directiveQueues": ["it-chat"]},
                 {"id": "it-E6", "name": "Finn", "email": "finn@example.com", "roles": "MANAGER", "manager": "it-E7"},
                 {"id": "it-E8", "name": "Gul", "email": "gul@example.com", "roles": [], "manager": "it-nobody"}]
                """;

        ImportResult bad = run(ImportKind.PEOPLE, ImportFile.json("people.json", json), false);
        assertThat(faults(bad))
                .containsExactly("/1/roles floor.import.bad-choice", "/2/manager floor.import.no-person");

        ImportResult good = run(
                ImportKind.PEOPLE,
                ImportFile.json(
                        "people.json",
                        json.replace("MANAGER", "")
                                .replace("it-nobody", "it-E5")
                                .replace("it-E7", "it-E8")),
                false);
        assertThat(counts(good)).isEqualTo("3 created, 0 changed, 0 unchanged, 0 removed");
        assertThat(people.byExternalId("it-E5").orElseThrow().languages()).containsExactlyInAnyOrder("de", "sv");
    }

    @Test
    void aNewForecastReplacesWhatItCovers() {
        String header = "site;queue;from;to;agents\n";
        good(ImportKind.STAFFING, header + """
                        it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T10:00;10
                        it-LEJ;it-chat;2031-01-13T10:00;2031-01-13T14:00;12
                        it-LEJ;it-chat;2031-01-13T14:00;2031-01-13T18:00;14
                        """);

        ImportResult coarser =
                good(ImportKind.STAFFING, header + "it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T14:00;11\n");

        assertThat(counts(coarser)).isEqualTo("0 created, 1 changed, 0 unchanged, 1 removed");
        assertThat(floor.staffing(MONDAY, SUNDAY))
                .filteredOn(entry -> entry.queue().equals("it-chat"))
                .extracting(Staffing::agents)
                .containsExactly(11, 14);
    }

    @Test
    void refusesForecastsThatOverlapInTheFile() {
        ImportResult result = run(ImportKind.STAFFING, ImportFile.csv("overlapping", """
                        site;queue;from;to;agents
                        it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T10:00;10
                        it-LEJ;it-chat;2031-01-13T09:00;2031-01-13T12:00;-1
                        it-LEJ;it-chat;2031-01-13T09:00;2031-01-13T12:00;1
                        """), true);

        assertThat(faults(result)).containsExactly("3:5 floor.import.bad-number", "4:3 floor.import.staffing-overlap");
    }

    @Test
    void keepsOneTravelTimeForBothDirections() {
        ImportResult both = good(ImportKind.TRAVEL, "from,to,minutes\nit-LIS,it-LEJ,400\nit-LEJ,it-LIS,400\n");
        ImportResult contradiction = run(
                ImportKind.TRAVEL,
                ImportFile.csv("two ways", "from,to,minutes\nit-LIS,it-LEJ,400\nit-LEJ,it-LIS,410\n"),
                true);

        assertThat(counts(both)).isEqualTo("1 created, 0 changed, 1 unchanged, 0 removed");
        assertThat(floor.travel()).contains(new Travel("it-LEJ", "it-LIS", 400));
        assertThat(faults(contradiction)).containsExactly("3:3 floor.import.way-back");
    }

    @Test
    void bringsInEmbargoesAndTakesThemAway() {
        good(ImportKind.EMBARGOES, """
                id;site;queue;from;to;reason
                it-B1;it-LIS;;2031-01-13T00:00;2031-01-14T00:00;Umzug
                it-B2;;it-billing;2031-01-15T00:00:00+01:00;2031-01-16T00:00:00+01:00;"Abrechnung; alle Hände gebraucht"
                """);

        assertThat(floor.embargoes(MONDAY, SUNDAY))
                .filteredOn(embargo -> embargo.externalId().startsWith("it-"))
                .extracting(Embargo::externalId, Embargo::site, Embargo::queue, Embargo::from, Embargo::reason)
                .containsExactly(
                        tuple("it-B1", "it-LIS", null, MONDAY, "Umzug"),
                        tuple(
                                "it-B2",
                                null,
                                "it-billing",
                                Instant.parse("2031-01-14T23:00:00Z"),
                                "Abrechnung; alle Hände gebraucht"));

        ImportResult gone =
                good(ImportKind.EMBARGOES, "id;site;queue;from;to;reason;cancelled\nit-B1;;;;;;yes\nit-B9;;;;;;yes\n");
        assertThat(counts(gone)).isEqualTo("0 created, 0 changed, 1 unchanged, 1 removed");
    }

    @Test
    void anEmbargoNeedsAPlaceAndATimeThatIsClear() {
        ImportResult result = run(ImportKind.EMBARGOES, ImportFile.csv("nowhere", """
                        id;site;queue;from;to;reason
                        it-B1;;;2031-01-13T00:00Z;2031-01-14T00:00Z;Umzug
                        it-B2;;it-chat;2031-01-13T00:00;2031-01-14T00:00Z;Umzug
                        """), true);

        assertThat(faults(result)).containsExactly("2:2 floor.import.nowhere", "3:4 floor.import.offset-needed");
    }

    @Test
    void refusesSitesWithoutZoneStateOrSeats() {
        ImportResult result = run(ImportKind.SITES, ImportFile.csv("sites", """
                        id;name;zone;state;opens;closes;seats
                        it-A;A;Europe/Leipzig;DE-XX;22:00;06:00;-1
                        it-B;B;Europe/Berlin;DE;6 Uhr;;0
                        """), true);

        assertThat(faults(result))
                .containsExactly(
                        "2:3 floor.import.no-zone",
                        "2:4 floor.import.no-state",
                        "2:6 floor.import.not-forward",
                        "2:7 floor.import.bad-number",
                        "3:4 floor.import.no-state",
                        "3:5 floor.import.bad-time");
    }

    @Test
    void anEmptyFileIsAFaultAndAHeaderAloneIsNot() {
        assertThat(faults(run(ImportKind.SHIFTS, ImportFile.csv("empty", " \r\n"), false)))
                .containsExactly("1:null floor.import.empty");
        assertThat(counts(good(ImportKind.SHIFTS, "id;mentor;site;queue;from;to\r\n")))
                .isEqualTo("0 created, 0 changed, 0 unchanged, 0 removed");
        assertThat(counts(run(ImportKind.SHIFTS, ImportFile.json("empty", "[]"), false)))
                .isEqualTo("0 created, 0 changed, 0 unchanged, 0 removed");
    }

    @Test
    void countsAllFaultsAndShowsAThousand() {
        String file = "id;mentor;site;queue;from;to\n"
                + "a b;it-M1;it-LEJ;it-chat;2031-01-13T06:00;2031-01-13T07:00\n".repeat(1500);

        ImportResult result = run(ImportKind.SHIFTS, ImportFile.csv("long", file), true);

        assertThat(result.faultCount()).isEqualTo(1500 + 1499);
        assertThat(result.faults()).hasSize(1000);
    }

    @Test
    void everyTemplateIsAFileOfItsKind() {
        for (ImportKind kind : ImportKind.values()) {
            ImportFile template = ImportFile.csv("template", imports.template(kind));

            assertThat(imports.recognise(template)).contains(kind);
            assertThat(run(kind, template, true).faults())
                    .as("%s", kind)
                    .allMatch(fault -> fault.key().startsWith("floor.import.no-"));
        }
    }

    @Test
    void writesDownWhatWasImportedByWhom() {
        assertThat(jdbc.sql(
                                "select account, created, sha256 from floor_import where file_name = 'SHIFTS.csv' order by id desc limit 1")
                        .query()
                        .singleRow())
                .containsEntry("account", "tester")
                .containsEntry("created", 2)
                .hasEntrySatisfying(
                        "sha256", hash -> assertThat(hash.toString()).hasSize(64));
    }

    @Test
    void knowsTheHolidaysOfTheState() {
        Site saxony = floor.sites().stream()
                .filter(site -> site.externalId().equals("it-LEJ"))
                .findFirst()
                .orElseThrow();

        assertThat(floor.holidays(saxony, LocalDate.parse("2027-10-01"), LocalDate.parse("2027-12-31")))
                .containsExactly(
                        LocalDate.parse("2027-10-03"),
                        LocalDate.parse("2027-10-31"),
                        LocalDate.parse("2027-11-17"),
                        LocalDate.parse("2027-12-25"),
                        LocalDate.parse("2027-12-26"));
    }

    private ImportResult good(ImportKind kind, String csv) {
        ImportResult result = run(kind, ImportFile.csv(kind + ".csv", csv), false);
        assertThat(result.faults()).isEmpty();
        return result;
    }

    private ImportResult run(ImportKind kind, ImportFile file, boolean dryRun) {
        return imports.run(kind, file, "tester", dryRun);
    }

    private static String counts(ImportResult result) {
        return String.format(
                "%d created, %d changed, %d unchanged, %d removed",
                result.created(), result.changed(), result.unchanged(), result.removed());
    }

    private static List<String> faults(ImportResult result) {
        return result.faults().stream()
                .map(fault -> {
                    @Nullable String pointer = fault.pointer();
                    return (pointer == null ? fault.line() + ":" + fault.column() : pointer) + " " + fault.key();
                })
                .toList();
    }

    @Test
    void leavesWhetherAndHowOftenToHostToMentorsWhoSaidSo() {
        String header = "id;name;email;roles;optedIn;weekCap\n";
        PersonId mentor = people.byExternalId("it-M1").orElseThrow().id();
        assertThat(people.setHosting(mentor, false, 1)).isTrue();

        ImportResult result = good(
                ImportKind.PEOPLE,
                header + "it-M1;Chi Tran;chi@example.com;MENTOR;ja;3\nit-M2;Dana Novak;dana@example.com;MENTOR;ja;4\n"
                        + "it-M3;Eli Roth;eli@example.com;MENTOR;ja;5\n");
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.created()).isEqualTo(1);

        good(ImportKind.PEOPLE, header + "it-M1;Chi Tran-Vogt;chi@example.com;MENTOR;ja;3\n");
        assertThat(people.mentors())
                .filteredOn(each -> each.person().externalId().startsWith("it-"))
                .extracting(each -> each.person().name(), Mentor::optedIn, Mentor::weekCap)
                .containsExactly(
                        tuple("Chi Tran-Vogt", false, 1), tuple("Dana Novak", true, 4), tuple("Eli Roth", true, 5));
    }

    @Test
    void letsNobodyEnrolAMentorWhoSaidNo() {
        PersonId mentor = people.byExternalId("it-M1").orElseThrow().id();
        people.setHosting(mentor, false, 0);
        PersonEntry before = Objects.requireNonNull(people.entries().get("it-M1"));
        people.enrol(List.of(new PersonEntry(
                "it-M1",
                before.name(),
                before.email(),
                before.language(),
                before.manager(),
                before.languages(),
                null,
                new PersonEntry.MentorTerms(true, null, 9))));
        assertThat(people.entries().get("it-M1").mentor()).isEqualTo(new PersonEntry.MentorTerms(false, null, 0));
    }

    private Optional<Shift> shift(String id) {
        return floor.shifts(MONDAY, SUNDAY).stream()
                .filter(shift -> id.equals(shift.externalId()))
                .findFirst();
    }
}

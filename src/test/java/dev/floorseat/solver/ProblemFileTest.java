package dev.floorseat.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemFileTest {

    static final String PROBLEM = """
            {"rotation": {"id": "R", "from": "2027-01-11", "to": "2027-04-04", "publishFrom": "2027-01-18"},
             "policy": {"reservedSeats": 1, "hostingSharePercent": 20, "restMinutes": 660, "recoveryMinutes": 2880, "earliest": "06:00", "latest": "22:00"},
             "weights": {"S1": 10000, "S2": 50},
             "sites": [{"id": "LEJ", "zone": "Europe/Berlin", "seats": 4, "holidays": ["2027-01-06"]}],
             "travel": [{"from": "LEJ", "to": "LEJ", "minutes": 0}],
             "queues": [{"id": "billing", "channel": "PHONE", "strain": 4, "languages": ["de", "en"]}],
             "executives": [{"id": "E1", "languages": ["de"], "homeSite": "LEJ", "manager": "E0", "licence": {"from": "2027-01-01", "to": "2027-12-31"},
                "directiveQueues": ["billing"],
                "busy": [{"from": "2027-01-12T08:00:00+01:00", "to": "2027-01-12T12:00:00+01:00"}],
                "wishes": [{"from": "2027-02-01T00:00:00+01:00", "to": "2027-02-06T00:00:00+01:00", "kind": "DESIRED"}],
                "history": [{"mentor": "M1", "queue": "billing", "site": "LEJ", "from": "2026-10-02T16:00:00+02:00", "to": "2026-10-02T20:00:00+02:00"}]}],
             "mentors": [{"id": "M1", "languages": ["de"], "manager": "T1", "optedIn": true, "licence": {"from": "2026-01-01", "to": "2027-12-31"}, "weekCap": 2, "hosted": 3}],
             "lines": [{"id": "T1", "manager": "E1"}],
             "shifts": [{"id": "S1", "mentor": "M1", "site": "LEJ", "queue": "billing", "from": "2027-01-11T06:00:00+01:00", "to": "2027-01-11T14:00:00+01:00"}],
             "staffing": [{"site": "LEJ", "queue": "billing", "from": "2027-01-11T06:00:00+01:00", "to": "2027-01-11T14:00:00+01:00", "agents": 24}],
             "embargoes": [{"site": "LEJ", "queue": null, "from": "2027-01-20T06:00:00+01:00", "to": "2027-01-20T14:00:00+01:00"}],
             "visits": [{"id": "V1", "executive": "E1", "length": "HALF", "stage": "LISTEN", "after": null, "notBefore": null, "notAfter": null, "pinned": "S1/MORNING", "published": null},
                        {"id": "V2", "executive": "E1", "length": "FULL", "stage": "SPLIT", "priority": 5, "after": {"visit": "V1", "minDays": 1, "maxDays": 30}, "published": "S9/FULL"}],
             "demands": [{"id": "D1", "queue": "billing", "by": "2027-03-01", "notExecutives": ["E1"], "weight": 3}]}
            """;

    @Test
    void readsWhatItWrites() throws UnusableFile {
        Problem problem = read(PROBLEM);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemFile.write(problem, out);
        assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(problem);
    }

    @Test
    void keepsWhenAMentorIsBusyOnAShift() throws UnusableFile {
        String shift = "\"to\": \"2027-01-11T14:00:00+01:00\"}]";
        String meeting = "{\"from\": \"2027-01-11T12:00:00+01:00\", \"to\": \"2027-01-11T13:00:00+01:00\"}";
        Problem problem = read(
                PROBLEM.replaceFirst(Pattern.quote(shift), shift.replace("}]", ", \"busy\": [" + meeting + "]}]")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemFile.write(problem, out);

        assertThat(problem.shifts().get(0).busy()).hasSize(1);
        assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(problem);
    }

    @Test
    void writesAndReadsWhateverTheGeneratorMakes() throws UnusableFile {
        for (int seed = 0; seed < 10; seed++) {
            Problem problem = RandomProblems.of(seed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ProblemFile.write(problem, out);
            assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(problem);
        }
    }

    @Test
    void fillsInWhatMayBeMissing() throws UnusableFile {
        Problem problem = read("""
                {"rotation": {"id": "R", "from": "2027-01-11", "to": "2027-04-04"},
                 "policy": {"reservedSeats": 1, "hostingSharePercent": 20, "restMinutes": 660, "recoveryMinutes": 2880, "earliest": "06:00", "latest": "22:00"},
                 "executives": [{"id": "E1", "busy": [{"from": "2027-01-12T08:00:00+01:00", "to": "2027-01-12T12:00:00+01:00"}]}],
                 "visits": [{"id": "V1", "executive": "E1", "length": "HALF", "stage": "LISTEN"}]}
                """);
        assertThat(problem.shifts()).isEmpty();
        assertThat(problem.weights()).isEmpty();
        assertThat(problem.visits().get(0).priority()).isEqualTo(1);
        assertThat(problem.executives().get(0).busy().get(0).kind()).isEqualTo(Problem.BusyKind.BUSY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seats\": 4 | \"seats\": 4, \"chairs\": 2 | /sites/0/chairs",
                "\"S2\": 50 | \"S17\": 50 | /weights/S17",
                "\"S2\": 50 | \"H2\": 50 | /weights/H2",
                "\"seats\": 4 | \"seats\": \"four\" | /sites/0/seats",
                "\"seats\": 4 | \"seats\": 4.5 | /sites/0/seats",
                "\"seats\": 4 | \"seats\": -4 | /sites/0/seats",
                "\"seats\": 4, | `` | /sites/0/seats",
                "Europe/Berlin | Europe/Leipzig | /sites/0/zone",
                "2027-01-06 | 2027-02-30 | /sites/0/holidays/0",
                "\"strain\": 4 | \"strain\": 6 | /queues/0/strain",
                "\"homeSite\": \"LEJ\" | \"homeSite\": \"XXX\" | /executives/0/homeSite",
                "\"directiveQueues\": [\"billing\"] | \"directiveQueues\": [\"selling\"] | /executives/0/directiveQueues",
                "2027-01-12T12:00:00+01:00 | 2027-01-12T08:00:00+01:00 | /executives/0/busy/0/from",
                "2027-01-12T12:00:00+01:00 | 2027-01-12T12:00:00 | /executives/0/busy/0/to",
                "\"kind\": \"DESIRED\" | \"kind\": \"HOPED\" | /executives/0/wishes/0/kind",
                "\"mentor\": \"M1\", \"queue\": \"billing\", \"site\" | \"mentor\": \"M9\", \"queue\": \"billing\", \"site\" | /executives/0/history/0/mentor",
                "\"optedIn\": true | \"optedIn\": 1 | /mentors/0/optedIn",
                "\"mentor\": \"M1\", \"site\" | \"mentor\": \"M2\", \"site\" | /shifts/0/mentor",
                "\"length\": \"HALF\" | \"length\": \"QUARTER\" | /visits/0/length",
                "\"stage\": \"SPLIT\" | \"stage\": \"SING\" | /visits/1/stage",
                "\"priority\": 5 | \"priority\": 11 | /visits/1/priority",
                "\"executive\": \"E1\", \"length\": \"FULL\" | \"executive\": \"E2\", \"length\": \"FULL\" | /visits/1/executive",
                "\"pinned\": \"S1/MORNING\" | \"pinned\": \"S2/MORNING\" | /visits/0/pinned",
                "\"visit\": \"V1\" | \"visit\": \"V7\" | /visits/1/after/visit",
                "\"visit\": \"V1\" | \"visit\": \"V2\" | /visits/1/after",
                "\"id\": \"V2\" | \"id\": \"V1\" | /visits/1/id",
                "\"from\": \"2027-01-11T06:00:00+01:00\", \"to\": \"2027-01-11T14:00:00+01:00\"}], | \"to\": \"2027-01-11T14:00:00+01:00\"}], | /shifts/0/from",
                "\"from\": \"2027-01-11T06:00:00+01:00\", \"to\": \"2027-01-11T14:00:00+01:00\"}], | \"from\": \"2027-01-11T06:00:00+01:00\", \"to\": \"soon\"}], | /shifts/0/to",
                "\"from\": \"2027-01-11T06:00:00+01:00\", \"to\": \"2027-01-11T14:00:00+01:00\"}], | \"from\": \"-999999999-01-11T06:00:00+01:00\", \"to\": \"2027-01-11T14:00:00+01:00\"}], | /shifts/0/from",
                "\"to\": \"2027-04-04\" | \"to\": \"+999999999-12-31\" | /rotation/to",
                "\"notExecutives\": [\"E1\"] | \"notExecutives\": [\"E7\"] | /demands/0/notExecutives",
                "\"to\": \"2027-04-04\" | \"to\": \"2027-01-11\" | /rotation/from",
                "\"earliest\": \"06:00\", | `` | /policy/earliest",
            })
    void pointsAtTheFault(String sound, String broken, String pointer) {
        assertThat(PROBLEM).contains(sound);
        String file = PROBLEM.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken));
        assertThat(faults(file)).extracting(Fault::pointer).containsExactly(pointer);
    }

    @Test
    void findsEveryFaultAtOnce() {
        String file = PROBLEM.replace("\"seats\": 4", "\"seats\": true")
                .replace("\"length\": \"HALF\"", "\"length\": 3")
                .replace("\"optedIn\": true, ", "");
        assertThat(faults(file))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/sites/0/seats", "/visits/0/length", "/mentors/0/optedIn");
    }

    @Test
    void findsALongCircle() {
        String file =
                PROBLEM.replace("\"after\": null", "\"after\": {\"visit\": \"V2\", \"minDays\": 0, \"maxDays\": 9}");
        assertThat(faults(file))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("V1 after V2"));
    }

    @Test
    void saysWhereItIsNotJson() {
        assertThat(faults("{\n\"rotation\": oops}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("line 2"));
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults("null")).isNotEmpty();
        assertThat(faults("{\"visits\": [], \"visits\": []}")).isNotEmpty();
        assertThat(faults(PROBLEM + "{}")).isNotEmpty();
    }

    static Problem read(String json) throws UnusableFile {
        return ProblemFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> faults(String json) {
        List<Fault> faults = new ArrayList<>();
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(json))
                .satisfies(unusable -> faults.addAll(unusable.faults()));
        return faults;
    }
}

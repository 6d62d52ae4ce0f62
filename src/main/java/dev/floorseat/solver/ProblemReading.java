package dev.floorseat.solver;

import dev.floorseat.solver.Problem.After;
import dev.floorseat.solver.Problem.Busy;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Demand;
import dev.floorseat.solver.Problem.Embargo;
import dev.floorseat.solver.Problem.Executive;
import dev.floorseat.solver.Problem.Licence;
import dev.floorseat.solver.Problem.Line;
import dev.floorseat.solver.Problem.Mentor;
import dev.floorseat.solver.Problem.PastVisit;
import dev.floorseat.solver.Problem.Policy;
import dev.floorseat.solver.Problem.Queue;
import dev.floorseat.solver.Problem.Rotation;
import dev.floorseat.solver.Problem.Shift;
import dev.floorseat.solver.Problem.Site;
import dev.floorseat.solver.Problem.Staffing;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.Travel;
import dev.floorseat.solver.Problem.Visit;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Problem.Wish;
import dev.floorseat.solver.Problem.WishKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The shape of the problem file, part by part. */
final class ProblemReading {

    /** Stand-ins for times that cannot be read: before and after all others, and still to be reckoned with in any time zone. */
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(0, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final OffsetDateTime LATEST = OffsetDateTime.of(10_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private ProblemReading() {}

    static Problem problem(JsonObject json) {
        Problem problem = new Problem(
                json.object("rotation", ProblemReading::rotation),
                json.object("policy", ProblemReading::policy),
                weights(json),
                json.objects("sites", ProblemReading::site),
                json.objects("travel", ProblemReading::travel),
                json.objects("queues", ProblemReading::queue),
                json.objects("executives", ProblemReading::executive),
                json.objects("mentors", ProblemReading::mentor),
                json.objects("lines", ProblemReading::line),
                json.objects("shifts", ProblemReading::shift),
                json.objects("staffing", ProblemReading::staffing),
                json.objects("embargoes", ProblemReading::embargo),
                json.objects("visits", ProblemReading::visit),
                json.objects("demands", ProblemReading::demand));
        return closed(json, problem);
    }

    private static Rotation rotation(JsonObject json) {
        LocalDate from = json.date("from", LocalDate.MIN);
        LocalDate to = json.date("to", LocalDate.MAX);
        return closed(json, new Rotation(json.text("id"), from, to, json.optionalDate("publishFrom")));
    }

    private static Policy policy(JsonObject json) {
        return closed(
                json,
                new Policy(
                        count(json, "reservedSeats"),
                        count(json, "hostingSharePercent"),
                        count(json, "restMinutes"),
                        count(json, "recoveryMinutes"),
                        json.time("earliest"),
                        json.time("latest")));
    }

    private static Map<String, Long> weights(JsonObject json) {
        Map<String, Long> weights = new TreeMap<>();
        json.optionalObject("weights", given -> {
            for (String name : given.names()) {
                if (Rule.of(name)
                        .map(Rule::level)
                        .filter(Rule.Level.SOFT::equals)
                        .isPresent()) {
                    weights.put(name, given.number(name, 0, 1_000_000_000L));
                }
            }
            given.close();
            return weights;
        });
        return weights;
    }

    private static Site site(JsonObject json) {
        ZoneId zone = json.required("zone", ProblemReading::zone, ZoneOffset.UTC);
        return closed(json, new Site(json.text("id"), zone, count(json, "seats"), json.dates("holidays")));
    }

    private static ZoneId zone(JsonNode value) {
        String name = value.isString() ? value.stringValue() : "";
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new JsonObject.Unfit("is not a time zone");
        }
    }

    private static Travel travel(JsonObject json) {
        return closed(json, new Travel(json.text("from"), json.text("to"), count(json, "minutes")));
    }

    private static Queue queue(JsonObject json) {
        int strain = (int) json.number("strain", 1, 5);
        return closed(json, new Queue(json.text("id"), json.text("channel"), strain, json.texts("languages")));
    }

    private static Executive executive(JsonObject json) {
        return closed(
                json,
                new Executive(
                        json.text("id"),
                        json.texts("languages"),
                        json.optionalText("homeSite"),
                        json.optionalText("manager"),
                        json.optionalObject("licence", ProblemReading::licence),
                        json.texts("directiveQueues"),
                        json.objects("busy", ProblemReading::busy),
                        json.objects("wishes", ProblemReading::wish),
                        json.objects("history", ProblemReading::past)));
    }

    private static Licence licence(JsonObject json) {
        LocalDate from = json.date("from", LocalDate.MIN);
        return closed(json, new Licence(from, json.date("to", LocalDate.MAX)));
    }

    private static Busy busy(JsonObject json) {
        BusyKind kind = json.optionalChoice("kind", BusyKind.class, BusyKind.BUSY);
        return closed(json, new Busy(from(json), to(json), kind));
    }

    private static Wish wish(JsonObject json) {
        WishKind kind = json.choice("kind", WishKind.class, WishKind.DESIRED);
        return closed(json, new Wish(from(json), to(json), kind));
    }

    private static PastVisit past(JsonObject json) {
        return closed(
                json, new PastVisit(json.text("mentor"), json.text("queue"), json.text("site"), from(json), to(json)));
    }

    private static Mentor mentor(JsonObject json) {
        return closed(
                json,
                new Mentor(
                        json.text("id"),
                        json.texts("languages"),
                        json.optionalText("manager"),
                        json.bool("optedIn"),
                        json.optionalObject("licence", ProblemReading::licence),
                        count(json, "weekCap"),
                        (int) json.number("hosted", 0, 1_000_000, 0)));
    }

    private static Line line(JsonObject json) {
        return closed(json, new Line(json.text("id"), json.optionalText("manager")));
    }

    private static Shift shift(JsonObject json) {
        return closed(
                json,
                new Shift(
                        json.text("id"),
                        json.text("mentor"),
                        json.text("site"),
                        json.text("queue"),
                        from(json),
                        to(json),
                        json.objects("busy", ProblemReading::busy)));
    }

    private static Staffing staffing(JsonObject json) {
        return closed(
                json, new Staffing(json.text("site"), json.text("queue"), from(json), to(json), count(json, "agents")));
    }

    private static Embargo embargo(JsonObject json) {
        return closed(json, new Embargo(json.optionalText("site"), json.optionalText("queue"), from(json), to(json)));
    }

    private static Visit visit(JsonObject json) {
        return closed(
                json,
                new Visit(
                        json.text("id"),
                        json.text("executive"),
                        json.choice("length", VisitLength.class, VisitLength.HALF),
                        json.choice("stage", Stage.class, Stage.LISTEN),
                        (int) json.number("priority", 1, 10, 1),
                        json.optionalObject("after", ProblemReading::after),
                        json.optionalInstant("notBefore"),
                        json.optionalInstant("notAfter"),
                        json.optionalText("pinned"),
                        json.optionalText("published")));
    }

    private static After after(JsonObject json) {
        return closed(json, new After(json.text("visit"), count(json, "minDays"), count(json, "maxDays")));
    }

    private static Demand demand(JsonObject json) {
        return closed(
                json,
                new Demand(
                        json.text("id"),
                        json.text("queue"),
                        json.date("by", LocalDate.EPOCH),
                        json.texts("notExecutives"),
                        json.number("weight", 0, 1_000_000_000L)));
    }

    private static OffsetDateTime from(JsonObject json) {
        return json.instant("from", EARLIEST);
    }

    private static OffsetDateTime to(JsonObject json) {
        return json.instant("to", LATEST);
    }

    private static int count(JsonObject json, String name) {
        return (int) json.number(name, 0, 1_000_000);
    }

    private static <T> T closed(JsonObject json, T value) {
        json.close();
        return value;
    }
}

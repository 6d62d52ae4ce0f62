package dev.floorseat.demo;

import dev.floorseat.demo.Diaries.Busy;
import dev.floorseat.demo.Diaries.Wished;
import dev.floorseat.demo.Premises.Place;
import dev.floorseat.demo.Staff.Member;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * The demo company on paper: the files that bring it in, and the diaries of its executives. The same seed and the same day make the
 * same company; its people are the same on every day.
 */
public final class DemoCompany {

    /** The seed of the demo everybody sees. */
    public static final long SEED = 20_261;

    /** How many weeks are rostered. */
    public static final int WEEKS = 12;

    private final LocalDate from;
    private final Map<ImportKind, ImportFile> files = new LinkedHashMap<>();
    private final Diaries diaries;

    /**
     * A company.
     *
     * @param seed decides everything that is left to chance
     * @param today rosters begin on the Monday after
     * @param holidays the public holidays in the period of a federal state (ISO 3166-2)
     */
    DemoCompany(long seed, LocalDate today, Function<String, Set<LocalDate>> holidays) {
        this.from = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Map<String, Set<LocalDate>> closed = new LinkedHashMap<>();
        for (Place place : Premises.PLACES) {
            closed.put(place.id(), holidays.apply(place.state()));
        }
        RosterFile rosters = new RosterFile(new Random(seed), from, WEEKS, closed);
        add(ImportKind.SITES, Premises.SITES);
        add(ImportKind.QUEUES, Premises.QUEUES);
        add(ImportKind.PEOPLE, new StaffFile(new Random(seed + 1), from).text());
        add(ImportKind.SHIFTS, rosters.shifts());
        add(ImportKind.STAFFING, rosters.staffing());
        add(ImportKind.TRAVEL, Premises.TRAVEL);
        add(ImportKind.EMBARGOES, embargoes());
        this.diaries = new Diaries(new Random(seed + 2), from, WEEKS);
    }

    /**
     * The first day of the rosters.
     *
     * @return a Monday
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day of the rosters.
     *
     * @return a Sunday
     */
    public LocalDate to() {
        return from.plusWeeks(WEEKS).minusDays(1);
    }

    /**
     * The executives: the board first, then the heads of department.
     *
     * @return external ids
     */
    public List<String> executives() {
        return Staff.executives().stream().map(Member::id).toList();
    }

    /**
     * The mentors: Leipzig's, Dortmund's, Hamburg's, twenty each.
     *
     * @return external ids
     */
    public List<String> mentors() {
        return Staff.mentors().stream().map(Member::id).toList();
    }

    /**
     * The executive behind the demo account: Henrik Okafor, whose own directive acts on the hardest queue.
     *
     * @return external id
     */
    public String demoExecutive() {
        return "E08";
    }

    /**
     * The mentor behind the demo account: Anja Richter in Leipzig, opted in, licensed throughout.
     *
     * @return external id
     */
    public String demoMentor() {
        return "M01";
    }

    Map<ImportKind, ImportFile> files() {
        return files;
    }

    List<Busy> busy() {
        return diaries.busy();
    }

    List<Wished> wishes() {
        return diaries.wishes();
    }

    private void add(ImportKind kind, String text) {
        files.put(kind, ImportFile.csv(kind.path() + ".csv", text));
    }

    private String embargoes() {
        LocalDate billing = from.plusWeeks(3);
        LocalDate move = from.plusWeeks(6).plusDays(2);
        LocalDate campaign = from.plusWeeks(8);
        return "id;site;queue;from;to;reason\n"
                + embargo(
                        "B1",
                        "LEJ",
                        "billing-phone",
                        billing,
                        4,
                        "Jahresabrechnung: alle Plätze für Kundinnen und Kunden")
                + embargo(
                        "B2",
                        "DTM",
                        "billing-phone",
                        billing,
                        4,
                        "Jahresabrechnung: alle Plätze für Kundinnen und Kunden")
                + embargo("B3", "DTM", "", move, 1, "Umzug in den dritten Stock")
                + embargo("B4", "HAM", "contract-phone", campaign, 3, "Start der Kampagne für neue Tarife");
    }

    private static String embargo(String id, String site, String queue, LocalDate first, int days, String reason) {
        return String.join(
                        ";",
                        id,
                        site,
                        queue,
                        first.atStartOfDay().toString(),
                        first.plusDays(days).atStartOfDay().toString(),
                        reason)
                + "\n";
    }
}

package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A company of 26 executives and five rotations, one after the other: 260 visits, planned and not published yet. */
final class BusyCompany {

    /** One after the other. */
    static final int ROTATIONS = 5;

    private static final int EXECUTIVES = 26;
    private static final int MENTORS = 32;
    private static final int QUEUES = 8;
    private static final int WEEKS = 4;
    private static final int STEPS = 20;

    private final ApplicationContext product;
    private final LocalDate monday;

    private BusyCompany(ApplicationContext product, LocalDate monday) {
        this.product = product;
        this.monday = monday;
    }

    /** Founds it and plans its rotations, the first of them from the third Monday after a day on. */
    static void found(ApplicationContext product, LocalDate today) {
        BusyCompany company =
                new BusyCompany(product, today.with(DayOfWeek.MONDAY).plusWeeks(3));
        company.premises();
        company.people();
        company.roster();
        IntStream.range(0, ROTATIONS).forEach(company::plan);
    }

    private void premises() {
        bring(
                ImportKind.SITES,
                "id,name,zone,state,opens,closes,seats",
                List.of(
                        "LEJ,Leipzig,Europe/Berlin,DE-SN,06:00,22:00,4",
                        "DRS,Dresden,Europe/Berlin,DE-SN,06:00,22:00,4"));
        bring(
                ImportKind.QUEUES,
                "id,name,channel,strain,languages,sites",
                IntStream.range(0, QUEUES)
                        .mapToObj(queue -> "q%d,Frägen %d,PHONE,2,de,%s".formatted(queue, queue, site(queue)))
                        .toList());
    }

    private void people() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < EXECUTIVES; i++) {
            people.add("E%d,Änne Öhler %d,e%d@company.example,%s,executive,de,LEJ,,2020-01-01,2020-01-01,2199-12-31,0,,"
                    .formatted(i, i, i, i % 2 == 0 ? "de" : "en"));
        }
        for (int i = 0; i < MENTORS; i++) {
            people.add("M%d,Karim Yılmaz %d,m%d@company.example,de,mentor,de,,,,2020-01-01,2199-12-31,,true,5"
                    .formatted(i, i, i));
        }
        bring(
                ImportKind.PEOPLE,
                "id,name,email,language,roles,languages,homeSite,manager,since,licenceFrom,licenceTo,balance,optedIn,weekCap",
                people);
    }

    private void roster() {
        List<String> shifts = new ArrayList<>();
        for (int day = 0; day < ROTATIONS * WEEKS * 7; day++) {
            LocalDate date = monday.plusDays(day);
            if (date.getDayOfWeek().getValue() <= 5) {
                for (int mentor = 0; mentor < MENTORS; mentor++) {
                    int queue = mentor % QUEUES;
                    shifts.add("S%d-%s,M%d,%s,q%d,%sT08:00,%sT16:00"
                            .formatted(mentor, date, mentor, site(queue), queue, date, date));
                }
            }
        }
        bring(ImportKind.SHIFTS, "id,mentor,site,queue,from,to", shifts);
    }

    private void plan(int number) {
        LocalDate first = monday.plusWeeks((long) number * WEEKS);
        long rotation = product.getBean(Rotations.class)
                .open("Round " + number, "Standard", first, first.plusDays(7 * WEEKS - 1), null);
        Draft draft = product.getBean(Drafts.class).of(rotation);
        var plan = product.getBean(RotationSolver.class)
                .solve(draft.problem(), SolveSettings.ofSteps(STEPS, number), SolveWatch.NOBODY);
        product.getBean(Planning.class).take(draft, plan.assignment(), Mortal.PLANNER);
    }

    private static String site(int queue) {
        return queue % 2 == 0 ? "LEJ" : "DRS";
    }

    private void bring(ImportKind kind, String header, List<String> lines) {
        var result = product.getBean(Imports.class)
                .run(
                        kind,
                        ImportFile.csv("company", header + "\n" + String.join("\n", lines) + "\n"),
                        Mortal.PLANNER,
                        false);
        assertThat(result.faults()).isEmpty();
    }
}

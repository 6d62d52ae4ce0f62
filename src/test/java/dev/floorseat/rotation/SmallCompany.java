package dev.floorseat.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A company of one site, two queues, two executives and three mentors, with four weeks of early shifts from a Monday on. Every test
 * class takes a year of its own and each year speaks a language of its own, so that the shared database keeps them apart: executives of
 * other tests fall into the same rotation, but no mentor here understands them.
 */
public record SmallCompany(String prefix, LocalDate monday) {

    /** Days of the rotation. */
    public static final int DAYS = 28;

    private static final AtomicReference<@Nullable SmallCompany> LAST = new AtomicReference<>();

    /**
     * Founds it by importing what workforce management would send. The executives of the one founded last become agents: a rotation owes
     * visits to everybody's executives, and hundreds of companies would make each slow.
     */
    public static SmallCompany found(Imports imports, String prefix, LocalDate monday) {
        SmallCompany company = new SmallCompany(prefix, monday);
        SmallCompany last = LAST.getAndSet(company);
        if (last != null) {
            last.bring(
                    imports,
                    ImportKind.PEOPLE,
                    "id,name,email,roles",
                    List.of(last.former("E1", "Hanna Okafor"), last.former("E2", "Lars Brandt")));
        }
        company.bring(
                imports,
                ImportKind.SITES,
                "id,name,zone,state,opens,closes,seats",
                List.of(company.id("LEJ") + ",Leipzig,Europe/Berlin,DE-SN,06:00,22:00,4"));
        company.bring(
                imports,
                ImportKind.QUEUES,
                "id,name,channel,strain,languages,sites",
                List.of(
                        company.id("billing") + ",Billing,PHONE,3," + company.language() + "," + company.id("LEJ"),
                        company.id("returns") + ",Returns,PHONE,2," + company.language() + "," + company.id("LEJ")));
        company.bring(
                imports,
                ImportKind.PEOPLE,
                "id,name,email,language,roles,languages,homeSite,manager,since,licenceFrom,licenceTo,balance,optedIn,weekCap",
                List.of(
                        company.executive("E1", "Hanna Okafor"),
                        company.executive("E2", "Lars Brandt"),
                        company.mentor("M1", "Karim Yilmaz"),
                        company.mentor("M2", "Ida Sommer"),
                        company.mentor("M3", "Piet Janssen")));
        company.roster(imports, "06:00", "14:00");
        return company;
    }

    /** Imports the shifts of all mentors again, at other hours; same ids. */
    public void roster(Imports imports, String from, String to) {
        List<String> shifts = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = monday.plusDays(day);
            if (date.getDayOfWeek().getValue() <= 5) {
                for (int mentor = 1; mentor <= 3; mentor++) {
                    shifts.add(String.join(
                            ",",
                            shift(mentor, date),
                            id("M" + mentor),
                            id("LEJ"),
                            id(mentor == 1 ? "billing" : "returns"),
                            date + "T" + from,
                            date + "T" + to));
                }
            }
        }
        bring(imports, ImportKind.SHIFTS, "id,mentor,site,queue,from,to", shifts);
    }

    /** The external id of somebody or something of this company. */
    public String id(String name) {
        return prefix + "-" + name;
    }

    /** The external id of a mentor's shift. */
    public String shift(int mentor, LocalDate date) {
        return id("S" + mentor + "-" + date);
    }

    /** A slot of a mentor's shift. */
    public String slot(int mentor, LocalDate date, String part) {
        return shift(mentor, date) + "/" + part;
    }

    /** Last day of the rotation. */
    public LocalDate lastDay() {
        return monday.plusDays(DAYS - 1);
    }

    /** Where companies share a year, each speaks another language than the others. */
    private String language() {
        String[] spoken = Locale.getISOLanguages();
        int year = monday.getYear();
        int month = monday.plusDays(6).getMonthValue();
        int second = month == 3 ? 1 : 0;
        if (year < 2070) {
            return spoken[2 * (year - 2040) + second];
        }
        if (year < 2100) {
            return spoken[60 + year - 2070];
        }
        return spoken[90 + (3 * (year - 2100) + month) % (spoken.length - 90)];
    }

    /** A person of this company. */
    public PersonId person(People people, String name) {
        return people.byExternalId(id(name)).orElseThrow().id();
    }

    private String executive(String id, String name) {
        return String.join(
                ",",
                id(id),
                name,
                id.toLowerCase(Locale.ROOT) + "@" + prefix + ".example",
                "de",
                "executive",
                language(),
                id("LEJ"),
                "",
                "2020-01-01",
                "2020-01-01",
                "2199-12-31",
                "0",
                "",
                "");
    }

    private String former(String id, String name) {
        return String.join(",", id(id), name, id.toLowerCase(Locale.ROOT) + "@" + prefix + ".example", "");
    }

    private String mentor(String id, String name) {
        return String.join(
                ",",
                id(id),
                name,
                id.toLowerCase(Locale.ROOT) + "@" + prefix + ".example",
                "de",
                "mentor",
                language(),
                "",
                "",
                "",
                "2020-01-01",
                "2199-12-31",
                "",
                "true",
                "5");
    }

    private void bring(Imports imports, ImportKind kind, String header, List<String> lines) {
        var result = imports.run(
                kind, ImportFile.csv(prefix, header + "\n" + String.join("\n", lines) + "\n"), "test", false);
        assertThat(result.faults()).isEmpty();
    }
}

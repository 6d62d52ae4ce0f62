package dev.floorseat.demo;

import dev.floorseat.demo.Staff.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The people as a CSV file. Leipzig and Dortmund are run by a service company with a line of its own, Hamburg belongs to the house:
 * so the board cannot visit Hamburg's mentors, whom it is above, and finds enough others.
 */
final class StaffFile {

    private static final int BOARD = 5;
    private static final int HEAD_OF_SERVICE = 6;

    /** Speaks English only; everybody else speaks German. */
    private static final String ENGLISH_ONLY = "E05";

    private static final Map<String, String> DIRECTIVES = Map.of(
            "E03", "billing-phone cancel-phone",
            "E04", "contract-phone",
            "E05", "meter-chat",
            "E08", "outage-phone",
            "E09", "billing-phone billing-mail",
            "E12", "solar-phone",
            "E15", "complaints-mail social-care",
            "E19", "moving-phone");

    /** Half-day units owed, or to somebody's credit. */
    private static final Map<String, Integer> BALANCES = Map.of("E02", 2, "E10", 1, "E14", 2, "E17", -1, "E21", 1);

    private static final List<String> NEWLY_PROMOTED = List.of("E13", "E22", "E24");

    private final Random random;
    private final LocalDate monday;
    private final StringBuilder file = new StringBuilder(
            "id;name;email;language;roles;languages;homeSite;manager;since;licenceFrom;licenceTo;balance;optedIn;weekCap;directiveQueues\n");

    StaffFile(Random random, LocalDate monday) {
        this.random = random;
        this.monday = monday;
    }

    String text() {
        List<Member> executives = Staff.executives();
        for (int i = 0; i < executives.size(); i++) {
            executive(executives.get(i), i);
        }
        Member director = Staff.director();
        line(director, null);
        Staff.siteManagers().forEach(manager -> line(manager, director.id()));
        List<Member> leads = Staff.teamLeads();
        for (int i = 0; i < leads.size(); i++) {
            int site = i / Staff.TEAM_LEADS_A_SITE;
            String above = site < 2
                    ? Staff.siteManagers().get(site).id()
                    : executives.get(HEAD_OF_SERVICE).id();
            line(leads.get(i), above);
        }
        List<Member> mentors = Staff.mentors();
        for (int i = 0; i < mentors.size(); i++) {
            int site = i / Staff.MENTORS_A_SITE;
            mentor(mentors.get(i), leads.get(site * Staff.TEAM_LEADS_A_SITE + i % Staff.TEAM_LEADS_A_SITE), i);
        }
        return file.toString();
    }

    private void executive(Member who, int index) {
        boolean english = who.id().equals(ENGLISH_ONLY);
        boolean fresh = NEWLY_PROMOTED.contains(who.id());
        LocalDate since =
                fresh ? monday.minusDays(20 + random.nextInt(40)) : monday.minusDays(400 + random.nextInt(2500));
        // who is new is trained first and gets the licence in the third week
        LocalDate licensed = fresh ? monday.plusWeeks(2) : monday.minusDays(100 + random.nextInt(300));
        row(
                who,
                english ? "en" : "de",
                "EXECUTIVE",
                english ? "en" : index % 4 == 3 ? "de" : "de en",
                Premises.PLACES
                        .get((index * 2 + index / BOARD) % Premises.PLACES.size())
                        .id(),
                manager(index),
                since.toString(),
                licensed,
                licensed.plusYears(2),
                String.valueOf(BALANCES.getOrDefault(who.id(), 0)),
                "",
                "",
                DIRECTIVES.getOrDefault(who.id(), ""));
    }

    /** The board reports to its chair, the heads to the four others in turn; the head of service to the operating officer. */
    private static @Nullable String manager(int index) {
        if (index == 0) {
            return null;
        }
        return index < BOARD ? "E01" : index == HEAD_OF_SERVICE ? "E03" : "E0" + (2 + index % 4);
    }

    private void line(Member who, @Nullable String manager) {
        row(who, "de", "", "de", "", manager, "", null, null, "", "", "", "");
    }

    private void mentor(Member who, Member lead, int index) {
        boolean optedIn = index % 9 != 7;
        boolean unlicensed = index % 23 == 11;
        LocalDate licensed = monday.minusDays(60 + random.nextInt(500));
        // some licences run out while the rotation goes on
        LocalDate until = index % 13 == 5 ? monday.plusDays(40 + random.nextInt(20)) : monday.plusDays(200 + index);
        row(
                who,
                "de",
                "MENTOR",
                index % 2 == 0 ? "de en" : "de",
                "",
                lead.id(),
                "",
                unlicensed ? null : licensed,
                unlicensed ? null : until,
                "",
                String.valueOf(optedIn),
                String.valueOf(1 + (index + random.nextInt(2)) % 3),
                "");
    }

    private void row(
            Member who,
            String language,
            String roles,
            String languages,
            String homeSite,
            @Nullable String manager,
            String since,
            @Nullable LocalDate licenceFrom,
            @Nullable LocalDate licenceTo,
            String balance,
            String optedIn,
            String weekCap,
            String directiveQueues) {
        file.append(String.join(
                        ";",
                        who.id(),
                        who.name(),
                        who.email(),
                        language,
                        roles,
                        languages,
                        homeSite,
                        manager == null ? "" : manager,
                        since,
                        licenceFrom == null ? "" : licenceFrom.toString(),
                        licenceTo == null ? "" : licenceTo.toString(),
                        balance,
                        optedIn,
                        weekCap,
                        directiveQueues))
                .append('\n');
    }
}

package dev.floorseat.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who works there. Names are made up; they are as mixed as in any German company of these years. */
final class Staff {

    /** The managing board comes first, then the heads of department. */
    private static final List<String> EXECUTIVES = List.of(
            "Dr. Friederike Albers",
            "Markus Oyelaran",
            "Sabine Krüger",
            "Emre Yıldız",
            "Priya Raman",
            "Thomas Wiechmann",
            "Carolin Brandt",
            "Henrik Okafor",
            "Svetlana Weber",
            "Jens-Peter Lorenz",
            "Aylin Demir",
            "Matthias Grünwald",
            "Julia Szymański",
            "Daniel Hoffmann",
            "Nadia El-Sayed",
            "Robert Schönfeld",
            "Katrin Petersen",
            "Luca Bianchi",
            "Miriam Rosenthal",
            "Stefan Pohl",
            "Hanna Lindqvist",
            "Goran Marković",
            "Birgit Seidel",
            "Tobias Nguyen");

    /** The service company's managing director, its two site managers, then nine team leads, three a site. */
    private static final List<String> LINES = List.of(
            "Claudia Reimann",
            "Andreas Voß",
            "Meral Kaya",
            "Sandra Böhme",
            "Piotr Kowalczyk",
            "Ines Thalheim",
            "Oliver Brinkmann",
            "Fatma Arslan",
            "Ralf Steinke",
            "Maren Hansen",
            "Kwame Boateng",
            "Silke Jacobsen");

    /** Twenty in Leipzig, twenty in Dortmund, twenty in Hamburg. */
    private static final List<String> MENTORS = List.of(
            "Anja Richter",
            "Duc Tran",
            "Yasmin Haddad",
            "Falk Zimmermann",
            "Olena Kovalenko",
            "René Lehmann",
            "Mandy Kretzschmar",
            "Amir Rahimi",
            "Steffi Naumann",
            "Karsten Uhlig",
            "Lea Baumgarten",
            "Mehmet Aydın",
            "Doreen Schubert",
            "Paul Hennig",
            "Thi Lan Pham",
            "Ronny Fischer",
            "Elif Şahin",
            "Jana Dvořáková",
            "Marcel Hesse",
            "Nele Vogt",
            "Sven Kleinschmidt",
            "Zeynep Özdemir",
            "Dirk Hülsmann",
            "Agnieszka Nowak",
            "Tim Overbeck",
            "Samira Benali",
            "Uwe Rademacher",
            "Giulia Romano",
            "Dennis Kampmann",
            "Ayşe Çelik",
            "Lukas Wiesner",
            "Maria Papadopoulou",
            "Björn Terhorst",
            "Hatice Polat",
            "Nina Schulte",
            "Ibrahim Diallo",
            "Petra Lohmann",
            "Kevin Stratmann",
            "Ewa Zielińska",
            "Jonas Hagemann",
            "Wiebke Claussen",
            "Rahel Tesfaye",
            "Malte Brodersen",
            "Farah Nouri",
            "Hauke Lüders",
            "Anna-Lena Voigt",
            "José Carvalho",
            "Inga Feddersen",
            "Murat Koç",
            "Swantje Behrens",
            "Finn Asmussen",
            "Adaeze Eze",
            "Kristof Jansen",
            "Larissa Petrova",
            "Ole Thomsen",
            "Sofia Mendes",
            "Bente Rohwer",
            "Arash Karimi",
            "Merle Friedrichsen",
            "Jan Wójcik");

    static final int TEAM_LEADS_A_SITE = 3;
    static final int MENTORS_A_SITE = 20;

    private Staff() {}

    /** A member of staff. */
    record Member(String id, String name) {

        /** First and last name, without titles and accents; an umlaut is written out. */
        String email() {
            String plain = name.replace("Dr. ", "")
                    .toLowerCase(Locale.ROOT)
                    .replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss")
                    .replace("ı", "i")
                    .replace("ł", "l");
            String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return ascii.replace(' ', '.') + "@floorseat.example";
        }
    }

    static List<Member> executives() {
        return numbered("E", EXECUTIVES);
    }

    /** The managing director of the service company. */
    static Member director() {
        return new Member("G01", LINES.get(0));
    }

    /** The managers of the sites that the service company runs. */
    static List<Member> siteManagers() {
        return numbered("L", LINES.subList(1, 3));
    }

    /** The team leads of all sites, site by site. */
    static List<Member> teamLeads() {
        return numbered("T", LINES.subList(3, LINES.size()));
    }

    /** The mentors of all sites, site by site. */
    static List<Member> mentors() {
        return numbered("M", MENTORS);
    }

    private static List<Member> numbered(String letter, List<String> names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(new Member(String.format(Locale.ROOT, "%s%02d", letter, members.size() + 1), name));
        }
        return members;
    }
}

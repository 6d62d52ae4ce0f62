package dev.floorseat.demo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The sites and queues, and what goes with them. */
final class Premises {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final String SITES = """
            id;name;zone;state;opens;closes;seats
            LEJ;Leipzig;Europe/Berlin;DE-SN;06:00;22:00;4
            DTM;Dortmund;Europe/Berlin;DE-NW;06:00;22:00;4
            HAM;Hamburg;Europe/Berlin;DE-HH;07:00;21:00;3
            """;

    static final String QUEUES = """
            id;name;channel;strain;languages;sites;reasons
            billing-phone;Rechnung und Abschlag;PHONE;4;de;LEJ DTM;\
                Abschlag ist zu hoch oder plötzlich gestiegen | Nachzahlung nicht verstanden |\
                Guthaben noch nicht ausgezahlt | Ratenzahlung oder Aufschub |\
                Zwei Rechnungen für denselben Zeitraum | Mahnung trotz Zahlung
            billing-mail;Rechnung per E-Mail;EMAIL;2;de;LEJ DTM;\
                Rechnung wird angezweifelt, mit Foto des Zählers | Bankverbindung ändern | Abschlag anpassen |\
                Rechnung als PDF oder auf Papier | Guthaben auszahlen
            moving-phone;Umzug und Einzug;PHONE;3;de en;LEJ HAM;\
                Auszug melden, Zählerstand nachreichen | Strom im neuen Haus rechtzeitig anmelden |\
                Schlussrechnung ist noch nicht da | Übergabe zwischen Vor- und Nachmieter strittig |\
                Vertrag mitnehmen oder kündigen | Sterbefall: Vertrag der Eltern beenden
            moving-chat;Umzug im Chat;CHAT;2;de en;LEJ HAM;\
                Umzugsformular bricht ab | Bestätigung der Anmeldung kommt nicht |\
                Zählernummer im neuen Haus unbekannt | Einzugsdatum nachträglich ändern |\
                Schlussrechnung: wann und wohin
            outage-phone;Störung und Notdienst;PHONE;5;de en;DTM HAM;\
                Strom ist weg: wie lange noch | Heizung oder Warmwasser fällt aus | Gasgeruch: was jetzt tun |\
                Störung gemeldet, niemand kommt | Medizinisches Gerät zu Hause, Angst vor dem Ausfall |\
                Entschädigung nach einem Ausfall
            meter-phone;Zähler und Technik;PHONE;4;de;DTM;\
                Termin für den Zählerwechsel verschieben | Monteur war nicht da |\
                Zählerstand unplausibel, Rückfrage | Smart Meter: Pflicht, Kosten, Nutzen |\
                Zähler läuft trotz Abwesenheit
            meter-chat;Zählerstand im Chat;CHAT;2;de en;LEJ DTM;\
                Zählerstand melden | Zählerstand wird als unplausibel abgelehnt | Wo die Zählernummer steht |\
                Ablesetermin verpasst | Foto des Zählers hochladen geht nicht
            contract-phone;Neue Verträge;PHONE;2;de;LEJ HAM;\
                Günstigerer Tarif als der jetzige | Tarif mit Wärmepumpe oder E-Auto |\
                Preisgarantie: wie lange sie gilt | Bonus für Neukunden nicht gutgeschrieben |\
                Beginn des Vertrags und Wechsel vom alten Anbieter | Ökostrom: woher er kommt
            cancel-phone;Kündigung und Rückgewinnung;PHONE;5;de;DTM HAM;\
                Preiserhöhung bekommen, will kündigen | Anderer Anbieter ist billiger |\
                Kündigung nicht bestätigt | Vertrag am Telefon untergeschoben bekommen |\
                Sonderkündigung: Frist und Form | Enttäuscht nach langer Zeit als Kunde
            solar-phone;Solar und Wärmepumpe;PHONE;3;de en;HAM;\
                Anmeldung der Anlage dauert zu lange | Einspeisevergütung fehlt oder ist falsch |\
                Termin mit dem Handwerksbetrieb platzt | Förderung: was noch gilt |\
                Wärmepumpe lauter oder teurer als erwartet
            complaints-mail;Beschwerden;EMAIL;4;de;LEJ HAM;\
                Seit Wochen keine Antwort | Versprochener Rückruf kam nicht | Falsche Rechnung zum zweiten Mal |\
                Anliegen mehrmals neu erklären müssen | Drohung mit Schlichtungsstelle oder Anwalt |\
                Mahngebühren nach eigenem Fehler von uns
            social-care;Soziale Medien;SOCIAL;4;de en;DTM HAM;\
                Öffentlicher Ärger über Preise | Ausfall im Viertel: was ist los | App lässt keine Anmeldung zu |\
                Seit Tagen in der Warteschleife | Kritik an Werbung für Ökostrom
            """;

    static final String TRAVEL = """
            from;to;minutes
            LEJ;DTM;260
            LEJ;HAM;205
            DTM;HAM;175
            """;

    /** A site with its federal state, the shifts worked there and its queues: those of the phone, those of written contacts. */
    record Place(String id, String state, LocalTime early, LocalTime late, List<String> phone, List<String> written) {}

    static final List<Place> PLACES = List.of(
            new Place(
                    "LEJ",
                    "DE-SN",
                    LocalTime.of(6, 0),
                    LocalTime.of(14, 0),
                    List.of("billing-phone", "moving-phone", "contract-phone"),
                    List.of("billing-mail", "moving-chat", "meter-chat", "complaints-mail")),
            new Place(
                    "DTM",
                    "DE-NW",
                    LocalTime.of(6, 0),
                    LocalTime.of(14, 0),
                    List.of("billing-phone", "outage-phone", "meter-phone", "cancel-phone"),
                    List.of("billing-mail", "meter-chat", "social-care")),
            new Place(
                    "HAM",
                    "DE-HH",
                    LocalTime.of(7, 0),
                    LocalTime.of(13, 0),
                    List.of("moving-phone", "outage-phone", "solar-phone", "contract-phone", "cancel-phone"),
                    List.of("moving-chat", "complaints-mail", "social-care")));

    private Premises() {}
}

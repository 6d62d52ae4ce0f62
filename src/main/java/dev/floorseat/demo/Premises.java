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
            id;name;channel;strain;languages;sites
            billing-phone;Rechnung und Abschlag;PHONE;4;de;LEJ DTM
            billing-mail;Rechnung per E-Mail;EMAIL;2;de;LEJ DTM
            moving-phone;Umzug und Einzug;PHONE;3;de en;LEJ HAM
            moving-chat;Umzug im Chat;CHAT;2;de en;LEJ HAM
            outage-phone;Störung und Notdienst;PHONE;5;de en;DTM HAM
            meter-phone;Zähler und Technik;PHONE;4;de;DTM
            meter-chat;Zählerstand im Chat;CHAT;2;de en;LEJ DTM
            contract-phone;Neue Verträge;PHONE;2;de;LEJ HAM
            cancel-phone;Kündigung und Rückgewinnung;PHONE;5;de;DTM HAM
            solar-phone;Solar und Wärmepumpe;PHONE;3;de en;HAM
            complaints-mail;Beschwerden;EMAIL;4;de;LEJ HAM
            social-care;Soziale Medien;SOCIAL;4;de en;DTM HAM
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

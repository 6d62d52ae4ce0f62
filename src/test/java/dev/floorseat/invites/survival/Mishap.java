package dev.floorseat.invites.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What befalls the product besides being killed. */
enum Mishap {
    NOTHING,
    CONNECTIONS_BROKEN,
    DATABASE_KILLED,
    MAIL_SERVER_AWAY;

    /** So many: each of them once before any comes again, in any order. */
    static List<Mishap> some(int number, Random random) {
        List<Mishap> some = new ArrayList<>();
        while (some.size() < number) {
            List<Mishap> each = new ArrayList<>(List.of(values()));
            Collections.shuffle(each, random);
            some.addAll(each);
        }
        return some.subList(0, number);
    }

    void begin(OwnDatabase database, Correspondence mail) {
        switch (this) {
            case NOTHING -> {
                // the product is killed, which is enough
            }
            case CONNECTIONS_BROKEN -> database.breakConnections();
            case DATABASE_KILLED -> database.kill();
            case MAIL_SERVER_AWAY -> mail.goAway();
        }
    }

    void end(OwnDatabase database, Correspondence mail) {
        switch (this) {
            case NOTHING, CONNECTIONS_BROKEN -> {
                // there is nothing to bring back
            }
            case DATABASE_KILLED -> database.startAgain();
            case MAIL_SERVER_AWAY -> mail.comeBack();
        }
    }
}

package dev.floorseat.notes.card;

import dev.floorseat.notes.capture.ClientId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often the cards are used: a number per card and day. Who used one is never known. */
@Component
@Transactional
public class CardUses {

    /**
     * How often a card was used.
     *
     * @param today on the day asked for
     * @param ever on any day
     */
    public record Uses(int today, int ever) {

        /** Not yet. */
        public static final Uses NONE = new Uses(0, 0);
    }

    private final JdbcClient jdbc;

    CardUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a use of a card that is in force, once per tap.
     *
     * @param tap what the button was drawn with
     * @return whether the card is in force, so that it counts
     */
    public boolean count(long card, String tap, LocalDate day) {
        if (!ClientId.fits(tap)) {
            return false;
        }
        boolean inForce = jdbc.sql(
                                "select count(*) from notes_card where id = :card and state = 'APPROVED' and valid_until >= :day")
                        .param("card", card)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                == 1;
        if (inForce) {
            jdbc.sql(
                            "insert into notes_card_use (tap, card, day) values (:tap, :card, :day) on duplicate key update tap = tap")
                    .param("tap", tap)
                    .param("card", card)
                    .param("day", day)
                    .update();
        }
        return inForce;
    }

    /** How often the cards were used, by card; a card nobody used is missing. */
    @Transactional(readOnly = true)
    public Map<Long, Uses> until(LocalDate today) {
        Map<Long, Uses> uses = new HashMap<>();
        jdbc.sql("select card, sum(day = :day) as today, count(*) as ever from notes_card_use group by card")
                .param("day", today)
                .query(row -> {
                    uses.put(row.getLong("card"), new Uses(row.getInt("today"), row.getInt("ever")));
                });
        return uses;
    }
}

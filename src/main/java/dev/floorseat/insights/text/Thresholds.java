package dev.floorseat.insights.text;

import dev.floorseat.database.Utc;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which similarity on two texts are held to say the same, of each encoder its own. */
@Component
public class Thresholds {

    private final Encoding encoder;
    private final JdbcClient jdbc;
    private final Clock clock;

    Thresholds(Encoding encoder, JdbcClient jdbc, Clock clock) {
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From which average similarity on, words included: of the encoder in use; what came with it, as long as nobody's judgement has tuned it. */
    public double same() {
        return jdbc.sql("select same from insights_threshold where encoder = ?")
                .param(encoder.id())
                .query(Double.class)
                .optional()
                .orElse(encoder.same());
    }

    /** From which cosine on a text is worth showing as related. */
    public double related() {
        return encoder.related();
    }

    /**
     * Tunes that of the encoder in use.
     *
     * @param pairs how many confirmed and rejected pairs said so
     */
    public void tune(double same, int pairs) {
        jdbc.sql("""
                        insert into insights_threshold (encoder, same, pairs, tuned_at) values (:encoder, :same, :pairs, :at)
                        on duplicate key update same = :same, pairs = :pairs, tuned_at = :at
                        """)
                .param("encoder", encoder.id())
                .param("same", same)
                .param("pairs", pairs)
                .param("at", Utc.column(clock.instant()))
                .update();
    }
}

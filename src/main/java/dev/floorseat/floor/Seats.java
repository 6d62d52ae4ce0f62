package dev.floorseat.floor;

import dev.floorseat.database.Utc;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guest seats and the codes on them. */
@Component
@Transactional
public class Seats {

    /** Only who is signed in can try codes out, so 48 bits are plenty; twelve characters can still be typed from the sheet. */
    private static final int CODE_BYTES = 6;

    private static final String SEATS = """
            select x.id, s.external_id as site, x.number, x.code
              from floor_seat x join floor_site s on s.id = x.site_id
             where x.number <= s.seats
            """;

    private static final RowMapper<Seat> SEAT =
            (row, n) -> new Seat(row.getLong("id"), row.getString("site"), row.getInt("number"), row.getString("code"));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Seats(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All seats in use, by site and number. */
    @Transactional(readOnly = true)
    public List<Seat> all() {
        return jdbc.query(SEATS + " order by site, x.number", SEAT);
    }

    /** The seat in use of that number of ours; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<Seat> byId(long id) {
        return jdbc.query(SEATS + " and x.id = ?", SEAT, id).stream().findFirst();
    }

    /** The seat in use that the code stands on; empty: it stands on none, or not any more. */
    @Transactional(readOnly = true)
    public Optional<Seat> byCode(String code) {
        return jdbc.query(SEATS + " and x.code = ?", SEAT, code).stream().findFirst();
    }

    /** Gives a seat another code; what says the old one is waste paper. */
    public void recode(Seat seat) {
        jdbc.update(
                "update floor_seat set former = code, code = ?, coded_at = ? where id = ?",
                code(),
                Utc.column(clock.instant()),
                seat.id());
    }

    /** Gives a seat back the code it had before; without one it keeps what it has. */
    public void takeBack(Seat seat) {
        jdbc.update(
                "update floor_seat set code = former, former = null, coded_at = ? where id = ? and former is not null",
                Utc.column(clock.instant()),
                seat.id());
    }

    /** Makes the seats that sites have by now and that were not there; those beyond a site's number are retired by that alone. */
    public void keepInStep() {
        List<Object[]> missing = new ArrayList<>();
        jdbc.query("""
                        select s.id, s.seats, (select count(*) from floor_seat x where x.site_id = s.id) as made from floor_site s
                        having made < seats
                        """, row -> {
            for (int number = row.getInt("made") + 1; number <= row.getInt("seats"); number++) {
                missing.add(new Object[] {row.getLong("id"), number, code(), Utc.column(clock.instant())});
            }
        });
        jdbc.batchUpdate("insert into floor_seat (site_id, number, code, coded_at) values (?, ?, ?, ?)", missing);
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

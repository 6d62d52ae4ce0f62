package dev.floorseat.invites.feeds;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.RandomBytes;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each person's feeds: created, asked, revoked. Of a token only the hash is kept. */
@Component
@Transactional
public class Feeds {

    private static final int MOST = 5;
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final RandomBytes random;
    private final Clock clock;

    Feeds(JdbcClient jdbc, RandomBytes random, Clock clock) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Creates a feed.
     *
     * @return its token, 256 random bits in 43 characters: only now
     * @throws Refusal if the person has five already
     */
    public String create(PersonId person) {
        if (of(person).size() >= MOST) {
            throw Refusal.conflict("invites.feed.most");
        }
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(TOKEN_BYTES));
        jdbc.sql("insert into invites_feed (person_id, token_hash, created_at) values (?, ?, ?)")
                .params(person.value(), Digest.of(token).bytes(), Utc.column(clock.instant()))
                .update();
        return token;
    }

    /** A person's feeds in force, newest first. */
    @Transactional(readOnly = true)
    public List<Feed> of(PersonId person) {
        return jdbc.sql("""
                select id, created_at, used_at from invites_feed where person_id = ? and revoked_at is null order by id desc
                """)
                .param(person.value())
                .query((row, number) ->
                        new Feed(row.getLong("id"), Utc.instant(row, "created_at"), Utc.instantOrNull(row, "used_at")))
                .list();
    }

    /**
     * Revokes a feed for good.
     *
     * @throws Refusal if it is not this person's, or was revoked before
     */
    public void revoke(PersonId person, long feed) {
        int revoked = jdbc.sql(
                        "update invites_feed set revoked_at = ? where id = ? and person_id = ? and revoked_at is null")
                .params(Utc.column(clock.instant()), feed, person.value())
                .update();
        if (revoked == 0) {
            throw Refusal.notFound("invites.feed.unknown");
        }
    }

    /** Whose feed the token opens; notes that it was asked. */
    public Optional<PersonId> open(String token) {
        Instant now = clock.instant();
        byte[] hash = Digest.of(token).bytes();
        Optional<PersonId> owner = jdbc.sql(
                        "select person_id from invites_feed where token_hash = ? and revoked_at is null")
                .param(hash)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
        owner.ifPresent(person -> jdbc.sql("""
                        update invites_feed set used_at = :now
                        where token_hash = :hash and (used_at is null or used_at < :minute)
                        """)
                .param("now", Utc.column(now))
                .param("hash", hash)
                .param("minute", Utc.column(now.minusSeconds(60)))
                .update());
        return owner;
    }
}

package dev.floorseat.notes.story;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stories. Until both people have released one it is theirs alone, and each may take a release back; then it is the team's. */
@Component
@Transactional
public class Stories {

    private static final String EXECUTIVE = "executive_released_at";
    private static final String MENTOR = "mentor_released_at";

    private static final String READ = """
            select s.*, exists (select 1 from notes_revealed r
                                 where r.visit = s.visit and r.one in (s.executive, s.mentor) and r.two in (s.executive, s.mentor)) as revealed
              from notes_story s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Stories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The story of a visit. */
    @Transactional(readOnly = true)
    public Optional<Story> of(VisitId visit) {
        return jdbc.sql(READ + "where s.visit = :visit")
                .param("visit", visit.value())
                .query(Stories::story)
                .optional();
    }

    /** The stories of somebody's visits, the newest first; the other's words only when both have written. */
    @Transactional(readOnly = true)
    public List<Story> concerning(PersonId person) {
        return jdbc
                .sql(READ + "where s.executive = :person or s.mentor = :person order by s.id desc")
                .param("person", person.value())
                .query(Stories::story)
                .list()
                .stream()
                .filter(story -> story.shownTo(person))
                .toList();
    }

    /** What the team may read, the newest first. */
    @Transactional(readOnly = true)
    public List<Story> released() {
        return jdbc.sql(READ + """
                        where s.executive_released_at is not null and s.mentor_released_at is not null
                        order by greatest(s.executive_released_at, s.mentor_released_at) desc, s.id desc
                        """).query(Stories::story).list();
    }

    /** One story that the team may read. */
    @Transactional(readOnly = true)
    public Story released(long id) {
        return jdbc.sql(READ + "where s.id = :id")
                .param("id", id)
                .query(Stories::story)
                .optional()
                .filter(Story::released)
                .orElseThrow(() -> Refusal.notFound("stories.none-such", Long.toString(id)));
    }

    /**
     * Writes the story of a visit, or words it anew; who had released the old words has not released the new ones.
     * It is of the two people of the visit as it is now, be it that the old words were those of others.
     *
     * @param writer one of the two
     * @param version what the writer saw; null: there was none
     * @throws Refusal if it was changed meanwhile, or is the team's by now
     */
    public void write(Appointment visit, PersonId writer, @Nullable Long version, NewStory wanted) {
        if (version == null) {
            jdbc.sql("""
                            insert into notes_story
                              (visit, executive, mentor, writer, situation, action, outcome, written_at, version)
                            values (:visit, :executive, :mentor, :writer, :situation, :action, :outcome, :now, 0)
                            on duplicate key update id = id
                            """)
                    .param("visit", visit.visit().value())
                    .param("executive", visit.executive().value())
                    .param("mentor", visit.mentor().value())
                    .param("writer", writer.value())
                    .param("situation", wanted.situation())
                    .param("action", wanted.action())
                    .param("outcome", wanted.outcome())
                    .param("now", Utc.column(clock.instant()))
                    .update();
        } else {
            jdbc.sql("""
                            update notes_story
                            set executive = :executive, mentor = :mentor, writer = :writer, situation = :situation, action = :action, outcome = :outcome, written_at = :now,
                                executive_released_at = null, mentor_released_at = null, version = version + 1
                            where visit = :visit and version = :version
                              and (executive_released_at is null or mentor_released_at is null)
                            """)
                    .param("executive", visit.executive().value())
                    .param("mentor", visit.mentor().value())
                    .param("writer", writer.value())
                    .param("situation", wanted.situation())
                    .param("action", wanted.action())
                    .param("outcome", wanted.outcome())
                    .param("now", Utc.column(clock.instant()))
                    .param("visit", visit.visit().value())
                    .param("version", version)
                    .update();
        }
        Story there = of(visit.visit()).orElseThrow();
        if (!new NewStory(there.situation(), there.action(), there.outcome()).equals(wanted)) {
            throw Refusal.conflict(there.released() ? "stories.released-already" : "stories.changed");
        }
    }

    /**
     * One of the two agrees that the team reads these words.
     *
     * @param version of the words they saw
     * @throws Refusal if it was worded anew meanwhile
     */
    public void release(VisitId visit, PersonId person, long version) {
        Story there = theirs(visit, person);
        if (!there.shownTo(person)) {
            throw Refusal.conflict("stories.not-yet");
        }
        if (there.releasedBy(person)) {
            return;
        }
        if (there.version() != version) {
            throw Refusal.conflict("stories.changed");
        }
        mark(there, person, clock.instant());
    }

    /** One of the two takes their release back, which they can until both have given theirs. */
    public void takeBack(VisitId visit, PersonId person) {
        Story there = theirs(visit, person);
        if (there.released()) {
            throw Refusal.conflict("stories.released-already");
        }
        mark(there, person, null);
    }

    /** A release is no new wording: the version stays, so that both may release what both have read. */
    private void mark(Story story, PersonId person, @Nullable Instant at) {
        String column = story.executive().equals(person) ? EXECUTIVE : MENTOR;
        jdbc.sql("update notes_story set " + column + " = :at where id = :id and version = :version")
                .param("at", at == null ? null : Utc.column(at))
                .param("id", story.id())
                .param("version", story.version())
                .update();
    }

    /** Locked, so that the other does not release it while this one takes back. */
    private Story theirs(VisitId visit, PersonId person) {
        return jdbc.sql(READ + "where s.visit = :visit for update")
                .param("visit", visit.value())
                .query(Stories::story)
                .optional()
                .filter(story ->
                        story.executive().equals(person) || story.mentor().equals(person))
                .orElseThrow(() -> Refusal.notFound("stories.none-such", Long.toString(visit.value())));
    }

    private static Story story(ResultSet row, int index) throws SQLException {
        return new Story(
                row.getLong("id"),
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("executive")),
                new PersonId(row.getLong("mentor")),
                new PersonId(row.getLong("writer")),
                row.getBoolean("revealed"),
                row.getString("situation"),
                row.getString("action"),
                row.getString("outcome"),
                Utc.instantOrNull(row, EXECUTIVE),
                Utc.instantOrNull(row, MENTOR),
                row.getLong("version"));
    }
}

package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.web.Dates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes and withdrawals that came of mistakes, for everybody on the floor to read. */
@Component
@Transactional(readOnly = true)
public class Announcements {

    /** So many days after a change the floor is asked whether it helped. */
    static final int DAYS_TO_TRY = 30;

    /** For so many days it can say so. */
    private static final int DAYS_TO_SAY = 60;

    private final AnswerRows rows;
    private final Directives directives;
    private final JdbcClient jdbc;
    private final Dates dates;

    Announcements(AnswerRows rows, Directives directives, JdbcClient jdbc, Dates dates) {
        this.rows = rows;
        this.directives = directives;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** All, the newest first. */
    public List<Announcement> all() {
        Map<Long, Instant> first = firstMistakes();
        return rows.announced().stream()
                .map(answer -> announcement(answer, first.get(answer.id())))
                .toList();
    }

    /** Those of a directive, the newest first. */
    public List<Announcement> of(long directive) {
        return all().stream().filter(each -> each.answer().directive() == directive).toList();
    }

    /** The announcement of an answer; empty where nothing was announced. */
    public Optional<Announcement> one(long answer) {
        return rows.one(answer)
                .filter(known -> known.announcedAt() != null)
                .map(known -> announcement(known, firstMistakes().get(answer)));
    }

    private Map<Long, Instant> firstMistakes() {
        Map<Long, Instant> first = new HashMap<>();
        jdbc.sql("select answer, min(came_at) as came_at from rules_mistake where answer is not null group by answer")
                .query(row -> {
                    first.put(row.getLong("answer"), Utc.instant(row, "came_at"));
                });
        return first;
    }

    private Announcement announcement(Answer answer, @Nullable Instant came) {
        Long before = answer.before();
        Instant at = answer.announcedAt();
        LocalDate effect = answer.effect();
        if (before == null || at == null || effect == null) {
            throw new IllegalStateException("announced and not whole: " + answer.id());
        }
        DirectiveVersion was = directives.version(before).orElseThrow();
        DirectiveVersion is = answer.after() == null
                ? null
                : directives.version(answer.after()).orElseThrow();
        LocalDate announced = LocalDate.ofInstant(at, dates.zone());
        LocalDate week = LocalDate.ofInstant(came == null ? at : came, dates.zone()).with(DayOfWeek.MONDAY);
        LocalDate opens = effect.plusDays(DAYS_TO_TRY);
        return new Announcement(
                answer,
                was,
                is,
                announced,
                effect,
                (int) ChronoUnit.DAYS.between(week, announced),
                opens,
                opens.plusDays(DAYS_TO_SAY));
    }
}

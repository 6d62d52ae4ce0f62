package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import dev.floorseat.directives.Directive;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

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

    /** All, the newest first; with those that do not hold any more. */
    public List<Announcement> all() {
        return read(rows.announced());
    }

    /** Those of a directive, the newest first; with those that do not hold any more. */
    public List<Announcement> of(long directive) {
        return read(rows.announced(directive));
    }

    /** Those that hold and are in effect since a day or later, the newest first. */
    public List<Announcement> since(LocalDate day) {
        return read(rows.announced(day, LATEST));
    }

    /** Those of which the floor can say on a day whether they helped, the newest first. */
    public List<Announcement> open(LocalDate day) {
        return read(rows.announced(day.minusDays(DAYS_TO_TRY + DAYS_TO_SAY), day.minusDays(DAYS_TO_TRY)));
    }

    /** The announcement of an answer; empty where nothing was announced. */
    public Optional<Announcement> one(long answer) {
        return read(rows.one(answer)
                        .filter(known -> known.announcedAt() != null)
                        .map(List::of)
                        .orElse(List.of()))
                .stream()
                .findFirst();
    }

    private List<Announcement> read(List<Answer> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> first = firstMistakes(answers);
        Map<Long, DirectiveVersion> versions =
                directives.numbered(answers.stream().map(Answer::directive).collect(Collectors.toSet())).stream()
                        .flatMap(directive -> directive.versions().stream())
                        .map(Directive.Published::version)
                        .collect(Collectors.toMap(DirectiveVersion::id, Function.identity()));
        return answers.stream()
                .map(answer -> announcement(answer, first.get(answer.id()), versions))
                .toList();
    }

    private Map<Long, Instant> firstMistakes(List<Answer> answers) {
        Map<Long, Instant> first = new HashMap<>();
        jdbc.sql("""
                        select answer, min(noted_at) as noted_at from rules_mistake where answer in (:answers)
                        group by answer
                        """)
                .param("answers", answers.stream().map(Answer::id).toList())
                .query(row -> {
                    first.put(row.getLong("answer"), Utc.instant(row, "noted_at"));
                });
        return first;
    }

    private Announcement announcement(Answer answer, @Nullable Instant noted, Map<Long, DirectiveVersion> versions) {
        Long before = answer.before();
        Instant at = answer.announcedAt();
        LocalDate effect = answer.effect();
        if (before == null || at == null || effect == null) {
            throw new IllegalStateException("announced and not whole: " + answer.id());
        }
        DirectiveVersion was = Objects.requireNonNull(versions.get(before));
        DirectiveVersion is = answer.after() == null ? null : Objects.requireNonNull(versions.get(answer.after()));
        LocalDate announced = LocalDate.ofInstant(at, dates.zone());
        LocalDate week =
                LocalDate.ofInstant(noted == null ? at : noted, dates.zone()).with(DayOfWeek.MONDAY);
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

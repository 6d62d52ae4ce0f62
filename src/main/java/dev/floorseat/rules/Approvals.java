package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts lexicon entries and charter statements in force: those who would work by it were asked and their objections answered, somebody
 * other than the writer says yes, and what it replaces goes. Rules that serve a statement serve the one that takes its place.
 */
@Component
class Approvals {

    private final RuleComments comments;
    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    Approvals(RuleComments comments, Guarded guard, JdbcClient jdbc, Dates dates, Clock clock) {
        this.comments = comments;
        this.guard = guard;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Until when something that is written now is commented on.
     *
     * @param typed null: as long as rules are
     * @throws Refusal if that day is over, or too far ahead
     */
    LocalDate until(@Nullable LocalDate typed) {
        return RuleLife.commentUntil(typed, dates.today());
    }

    /** The same of something that waits and is written anew: its day stays unless another is typed. */
    @Nullable
    LocalDate until(@Nullable LocalDate typed, @Nullable LocalDate known) {
        return typed == null || typed.equals(known) ? known : until(typed);
    }

    /**
     * Puts it in force.
     *
     * @param revision the revision the reader saw
     * @param typed why before the comments are over; blank: they are
     * @throws Refusal if it changed meanwhile, does not wait, its writer asks, an objection is open, or it is early without a reason
     */
    void approve(Matter matter, long revision, String typed, String by) {
        String table = matter.kind().table;
        // held, so that nobody objects meanwhile
        Review review = jdbc.sql("select * from " + table + " where id = ? and revision = ? for update")
                .params(matter.number(), revision)
                .query((row, index) -> Review.of(row))
                .optional()
                .filter(Review::isWaiting)
                .orElseThrow(() -> Refusal.conflict("rules.changed"));
        if (review.writtenBy().equals(by)) {
            throw Refusal.forbidden("rules.entry.four-eyes");
        }
        if (comments.open(matter) > 0) {
            throw Refusal.conflict("rules.objections-first");
        }
        Long replaces = review.replaces();
        Long standing = replaces == null ? null : standing(table, replaces);
        jdbc.sql("update " + table + """
                         set approved_by = :by, approved_at = :at, approved_early = :early, replaces = :replaces,
                             revision = revision + 1
                        where id = :id
                        """)
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .param("early", review.isOpen(dates.today()) ? reason(typed) : null)
                .param("replaces", standing)
                .param("id", matter.number())
                .update();
        if (standing != null) {
            jdbc.sql("update " + table + " set withdrawn = true, revision = revision + 1 where id = ?")
                    .param(standing)
                    .update();
            if (matter.kind() == Matter.Kind.STATEMENT) {
                jdbc.sql("insert ignore into rules_rule_charter (rule, charter)"
                                + " select rule, ? from rules_rule_charter where charter = ?")
                        .params(matter.number(), standing)
                        .update();
            }
        }
    }

    /** As it was taken over from what people worked by already. */
    void takenOver(Matter matter, String by) {
        jdbc.sql("update " + matter.kind().table + " set approved_by = ?, approved_at = ? where id = ?")
                .params(by, Utc.column(clock.instant()), matter.number())
                .update();
    }

    /** What has the place now: something else may have taken it meanwhile. Held, so that of two who come after it one waits. */
    private long standing(String table, long replaced) {
        jdbc.sql("select id from " + table + " where id = ? for update")
                .param(replaced)
                .query(Long.class)
                .single();
        return jdbc.sql("select id from " + table
                        + " where replaces = ? and approved_by is not null order by id desc limit 1")
                .param(replaced)
                .query(Long.class)
                .optional()
                .map(next -> standing(table, next))
                .orElse(replaced);
    }

    /**
     * Something taken out comes back.
     *
     * @throws Refusal if something in force has its place
     */
    void back(Matter matter) {
        String table = matter.kind().table;
        long standing = standing(table, matter.number());
        boolean taken = standing != matter.number()
                && jdbc.sql("select not withdrawn from " + table + " where id = ?")
                        .param(standing)
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw Refusal.conflict("rules.entry.place-taken");
        }
    }

    private String reason(String typed) {
        String reason = RuleText.tidy(typed);
        if (reason.isEmpty()) {
            throw refused("rules.reason-early");
        }
        if (reason.length() > Step.LONGEST_REASON) {
            throw refused("rules.too-long", reason.length(), Step.LONGEST_REASON);
        }
        guard.admit(Map.of("/reason", reason));
        return reason;
    }

    private static Refusal refused(String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at("/reason", key, arguments)), "rules.not-saved");
    }
}

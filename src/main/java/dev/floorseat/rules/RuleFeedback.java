package dev.floorseat.rules;

import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk says of rules: worked or did not, counted by rule and week. Nothing is kept from which one could tell who said it: only a
 * digest of account and message, so that sending again counts once.
 */
@Component
@Transactional
public class RuleFeedback {

    /** For how many days a message that comes again is known. */
    private static final int DAYS_KNOWN = 30;

    private static final int LONGEST_CLIENT_ID = 64;

    private final RuleRows rows;
    private final JdbcClient jdbc;
    private final Dates dates;

    RuleFeedback(RuleRows rows, JdbcClient jdbc, Dates dates) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What was said of a rule in a week.
     *
     * @param week its Monday
     */
    public record Week(LocalDate week, Feedback feedback) {}

    /**
     * Somebody at the desk says whether a rule worked.
     *
     * @param account who says so; forgotten
     * @param clientId what their device calls the message: the same again is the same. Null: an account counts once a day
     * @return whether it counts; not if it was counted before
     * @throws Refusal if there is no such rule, or nobody works by it
     */
    public boolean say(long rule, boolean worked, String account, @Nullable String clientId) {
        Rule known = rows.rule(rule)
                .filter(each -> each.state().isPublic())
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(rule)));
        if (known.state() == State.COMMENT) {
            throw Refusal.conflict("rules.feedback.not-yet");
        }
        if (clientId != null && (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID)) {
            throw Refusal.unusable("rules.feedback.client-id", LONGEST_CLIENT_ID);
        }
        LocalDate today = dates.today();
        jdbc.sql("delete from rules_feedback_seen where seen_on < ?")
                .param(today.minusDays(DAYS_KNOWN))
                .update();
        String message = clientId == null ? today.toString() : "=" + clientId;
        int fresh = jdbc.sql("insert ignore into rules_feedback_seen (digest, seen_on) values (?, ?)")
                .params(Digest.of(account + "\n" + rule + "\n" + message).bytes(), today)
                .update();
        if (fresh == 1) {
            jdbc.sql("""
                            insert into rules_feedback (rule, week, worked, did_not) values (:rule, :week, :worked, :didNot)
                            on duplicate key update worked = worked + :worked, did_not = did_not + :didNot
                            """)
                    .param("rule", rule)
                    .param("week", today.with(DayOfWeek.MONDAY))
                    .param("worked", worked ? 1 : 0)
                    .param("didNot", worked ? 0 : 1)
                    .update();
        }
        return fresh == 1;
    }

    /** All weeks together, by rule; of which nothing was said is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Feedback> sums() {
        Map<Long, Feedback> sums = new LinkedHashMap<>();
        jdbc.sql("select rule, sum(worked), sum(did_not) from rules_feedback group by rule")
                .query(row -> {
                    sums.put(row.getLong(1), new Feedback(row.getInt(2), row.getInt(3)));
                });
        return sums;
    }

    /** What was said of one rule, the newest week first; weeks in which nothing was said are not there. */
    @Transactional(readOnly = true)
    public List<Week> weeks(long rule) {
        return jdbc.sql("select week, worked, did_not from rules_feedback where rule = ? order by week desc")
                .param(rule)
                .query((row, index) -> new Week(
                        row.getObject("week", LocalDate.class),
                        new Feedback(row.getInt("worked"), row.getInt("did_not"))))
                .list();
    }
}

package dev.floorseat.insights.triage;

import dev.floorseat.floor.Site;
import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the clock of each state, in working days of the site at which an insight came up first. */
@Component
class Clocks {

    private final TriageRows rows;
    private final SiteDays days;
    private final JdbcClient jdbc;
    private final Dates dates;

    Clocks(TriageRows rows, SiteDays days, JdbcClient jdbc, Dates dates) {
        this.rows = rows;
        this.days = days;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** The policy in force. */
    TriagePolicy policy() {
        return jdbc.sql("select * from insights_triage_policy")
                .query((row, index) -> policy(row))
                .single();
    }

    static TriagePolicy policy(ResultSet row) throws SQLException {
        return new TriagePolicy(
                row.getInt("acknowledge_days"),
                row.getInt("decide_days"),
                row.getInt("everybody_after"),
                row.getInt("letter_minutes"));
    }

    /** The same with its clock set. */
    Triaged set(Triaged triaged) {
        return triaged.dueOn(due(triaged, policy()));
    }

    /** The site of an insight; null where it has no note, or the site is not known any more. */
    @Nullable
    Site site(Triaged triaged) {
        return rows.site(triaged.insight()).map(days::site).orElse(null);
    }

    /** Sets all clocks that run anew. */
    @Transactional
    public void setAll() {
        TriagePolicy policy = policy();
        rows.waiting().forEach(each -> rows.due(each.insight(), due(each, policy)));
    }

    /** Sets the clocks that were never set. */
    @Transactional
    public void setMissing() {
        rows.missing().forEach(rows::hold);
        TriagePolicy policy = policy();
        rows.waiting().stream()
                .filter(each -> each.due() == null)
                .forEach(each -> rows.due(each.insight(), due(each, policy)));
    }

    private @Nullable LocalDate due(Triaged triaged, TriagePolicy policy) {
        if (!triaged.state().waits()) {
            return null;
        }
        Site site = site(triaged);
        ZoneId zone = site == null ? dates.zone() : site.zone();
        int allowed = triaged.state() == TriageState.NEW ? policy.acknowledgeDays() : policy.decideDays();
        return days.after(LocalDate.ofInstant(triaged.since(), zone), allowed, site);
    }
}

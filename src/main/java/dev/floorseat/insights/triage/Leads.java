package dev.floorseat.insights.triage;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The CX leads, and who does whose work while somebody is away. */
@Component
@Transactional
public class Leads {

    private static final int LONGEST_DAYS = 365;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Dates dates;

    Leads(Accounts accounts, JdbcClient jdbc, Clock clock, Dates dates) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.dates = dates;
    }

    /** The names of the accounts of all CX leads that can sign in, in order. */
    @Transactional(readOnly = true)
    public List<String> all() {
        return accounts().stream().map(Account::username).sorted().toList();
    }

    /** Whether this is one. */
    @Transactional(readOnly = true)
    public boolean are(String account) {
        return all().contains(account);
    }

    /** The absences that are not over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> absences() {
        return jdbc.sql(
                        "select * from insights_triage_absence where to_on >= ? and ended_by is null order by from_on, id")
                .param(dates.today())
                .query((row, index) -> new Absence(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("deputy")))
                .list();
    }

    /**
     * Enters that somebody is away. Any CX lead may: who is ill does not sign in.
     *
     * @throws Refusal that names what will not do
     */
    public void away(String account, LocalDate from, LocalDate to, String deputy, String by) {
        List<Fault> faults = new ArrayList<>();
        List<String> all = all();
        if (!all.contains(account)) {
            faults.add(Fault.at("/account", "triage.owner.none", account));
        }
        if (!all.contains(deputy) || deputy.equals(account)) {
            faults.add(Fault.at("/deputy", "triage.away.deputy"));
        }
        if (to.isBefore(from) || to.isBefore(dates.today()) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            faults.add(Fault.at("/to", "triage.away.days"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "triage.not-saved");
        }
        jdbc.sql("""
                        insert into insights_triage_absence (account, from_on, to_on, deputy, entered_by)
                        values (?, ?, ?, ?, ?)
                        """).params(account, from, to, deputy, by).update();
    }

    /**
     * Somebody is back, or does not go. Any CX lead may say so; it is kept who did.
     *
     * @throws Refusal if there is none such, or somebody said so before
     */
    public void back(long absence, String by) {
        int ended = jdbc.sql(
                        "update insights_triage_absence set ended_by = ?, ended_at = ? where id = ? and ended_by is null")
                .params(by, Utc.column(clock.instant()), absence)
                .update();
        if (ended == 0) {
            throw Refusal.notFound("triage.away.none-such", Long.toString(absence));
        }
    }

    /**
     * Takes that back: they are away as it was entered.
     *
     * @throws Refusal if there is none such that was ended
     */
    public void awayAgain(long absence) {
        int again = jdbc.sql("""
                        update insights_triage_absence set ended_by = null, ended_at = null where id = ? and ended_by is not null
                        """).param(absence).update();
        if (again == 0) {
            throw Refusal.notFound("triage.away.none-such", Long.toString(absence));
        }
    }

    /** Whose work somebody does today: their own, and that of those who are away and whose deputy they are. */
    @Transactional(readOnly = true)
    public Set<String> worksFor(String account) {
        List<Absence> absences = absences();
        Set<String> whose = new HashSet<>(Set.of(account));
        all().stream().filter(other -> acting(other, absences).equals(account)).forEach(whose::add);
        return whose;
    }

    /** Who does the work of somebody today. */
    @Transactional(readOnly = true)
    public String acting(String account) {
        return acting(account, absences());
    }

    /** Deputies can be away as well; where all are, the work stays where it was. */
    private String acting(String account, List<Absence> absences) {
        LocalDate today = dates.today();
        Set<String> passed = new HashSet<>();
        String at = account;
        while (passed.add(at)) {
            String who = at;
            Optional<Absence> away = absences.stream()
                    .filter(each -> each.account().equals(who) && each.on(today))
                    .findFirst();
            if (away.isEmpty()) {
                return at;
            }
            at = away.get().deputy();
        }
        return account;
    }

    /** The person an account belongs to, if it is a CX lead's; empty: none, so no mail reaches them. */
    @Transactional(readOnly = true)
    public Optional<PersonId> person(String account) {
        return accounts().stream()
                .filter(each -> each.username().equals(account))
                .findFirst()
                .map(Account::person);
    }

    private List<Account> accounts() {
        return accounts.all().stream()
                .filter(each -> each.enabled() && each.is(Role.LEAD))
                .toList();
    }
}

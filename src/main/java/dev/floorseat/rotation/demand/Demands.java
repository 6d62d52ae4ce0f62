package dev.floorseat.rotation.demand;

import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queues that wait for another look. */
@Component
@Transactional
public class Demands {

    /** Within so many weeks what was filed should be seen again. */
    public static final int WEEKS = 8;

    private final DemandRows rows;
    private final Dates dates;

    Demands(DemandRows rows, Dates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    /**
     * Files a demand. One that is there already stays, with the words and people of now; one that was seen stays closed; one that was
     * withdrawn is filed anew.
     */
    public void file(NewDemand wanted) {
        boolean seen = rows.find(wanted.source(), wanted.queue())
                .filter(known -> known.seenOn() != null)
                .isPresent();
        if (!seen) {
            rows.write(wanted, dates.today());
        }
    }

    /**
     * Nobody needs to look any more. What was seen stays seen.
     *
     * @param source the key under which it was filed, on whatever queues
     */
    public void withdraw(String source) {
        only(source, List.of());
    }

    /**
     * Has exactly these demands under a key, and withdraws the others that have not been seen.
     *
     * @param source with which the keys of all of them begin
     * @param wanted to file
     */
    public void only(String source, Collection<NewDemand> wanted) {
        Set<String> keep = wanted.stream()
                .map(demand -> demand.source() + '\n' + demand.queue())
                .collect(Collectors.toSet());
        rows.withdraw(source, keep, dates.today());
        wanted.forEach(this::file);
    }

    /** Those that wait: not seen, not withdrawn, and not too late from today on; the most urgent first. */
    @Transactional(readOnly = true)
    public List<Demand> open() {
        return rows.open(dates.today());
    }

    /** Those whose key begins so, whatever became of them; the earliest first. */
    @Transactional(readOnly = true)
    public List<Demand> from(String source) {
        return rows.from(source);
    }

    /** Of all that was filed: how many were seen again in time. */
    @Transactional(readOnly = true)
    public SeenAgain seenAgain() {
        List<SeenAgainInMonth> months = seenAgainByMonth();
        return new SeenAgain(
                months.stream().mapToInt(SeenAgainInMonth::filed).sum(),
                months.stream().mapToInt(SeenAgainInMonth::seen).sum());
    }

    /** The same by the month of filing, the earliest first; a month of which nothing counts is not there. */
    @Transactional(readOnly = true)
    public List<SeenAgainInMonth> seenAgainByMonth() {
        LocalDate today = dates.today();
        return rows.all().stream()
                .filter(demand -> isMature(demand, today))
                .collect(Collectors.groupingBy(
                        demand -> YearMonth.from(demand.filedOn()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month ->
                        new SeenAgainInMonth(month.getKey(), month.getValue().size(), (int) month.getValue().stream()
                                .filter(Demands::inTime)
                                .count()))
                .toList();
    }

    private static boolean isMature(Demand demand, LocalDate today) {
        LocalDate end = demand.filedOn().plusWeeks(WEEKS);
        LocalDate withdrawn = demand.withdrawnOn();
        boolean hadItsTime = !today.isBefore(end) && (withdrawn == null || !withdrawn.isBefore(end));
        return inTime(demand) || hadItsTime;
    }

    private static boolean inTime(Demand demand) {
        LocalDate seen = demand.seenOn();
        return seen != null && !seen.isAfter(demand.filedOn().plusWeeks(WEEKS));
    }
}

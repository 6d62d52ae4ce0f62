package dev.floorseat.rules.look;

import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Look;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.Saw;
import dev.floorseat.rules.answer.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visits saw of a rule or directive when they looked again. Weeks and counts; never who, nor at which visit. */
@Component
@Transactional(readOnly = true)
public class SeenOnTheFloor {

    private final Looks looks;
    private final Demands demands;

    SeenOnTheFloor(Looks looks, Demands demands) {
        this.looks = looks;
        this.demands = demands;
    }

    /**
     * What was seen.
     *
     * @param works how many visits saw that it works
     * @param fails how many saw that it does not
     * @param weeks Mondays of the weeks in which it was seen, the newest first
     * @param words what they wrote about it, the newest first; for those who judge the rule
     * @param waiting on how many queues another look is waited for now
     */
    public record Seen(int works, int fails, List<LocalDate> weeks, List<String> words, int waiting) {

        /** Whether there is anything to say. */
        public boolean isEmpty() {
            return works + fails + waiting == 0;
        }
    }

    /** Of a rule. */
    public Seen rule(long rule) {
        return of(RuleLooks.source(rule));
    }

    /** Of a directive that was changed by an owner's answer. */
    public Seen answer(Answer answer) {
        return of(DirectiveLooks.source(answer));
    }

    private Seen of(String source) {
        List<Look> seen = looks.seen(source);
        List<Demand> open = demands.open().stream()
                .filter(demand -> demand.source().startsWith(source))
                .toList();
        return new Seen(
                count(seen, Saw.WORKS),
                count(seen, Saw.FAILS),
                seen.stream().map(Look::week).distinct().toList(),
                seen.stream().flatMap(look -> Stream.ofNullable(look.words())).toList(),
                open.size());
    }

    private static int count(List<Look> seen, Saw saw) {
        return (int) seen.stream().filter(look -> look.saw() == saw).count();
    }
}

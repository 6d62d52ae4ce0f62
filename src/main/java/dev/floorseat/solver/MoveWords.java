package dev.floorseat.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in German and English, in one sentence, what is different in another place; needs no Spring. */
public final class MoveWords {

    private static final int MOST = 3;

    /** What gets better in one place and worse in another is told as what is left of it. */
    private static final Set<Rule> NETTED = EnumSet.range(Rule.S5, Rule.S12);

    private final Phrases phrases;
    private final Map<Rule, Long> weights;

    private MoveWords(Phrases phrases, Map<Rule, Long> weights) {
        this.phrases = phrases;
        this.weights = weights;
    }

    /**
     * Says what is different.
     *
     * @param from where the visit is; null for nowhere
     * @param alternative the other place
     * @param weights what each soft rule weighs, see {@link RotationSolver#weights(Problem)}
     * @param locale the reader's language; English when there are no words in it
     * @param names what people, sites and queues are called
     * @return a sentence without a full stop, such as "moves from Tue 14:00 to Thu 08:00 in Leipzig: no travel, but the same mentor as in
     *     May"
     */
    public static String sentence(
            @Nullable Slot from, Alternative alternative, Map<Rule, Long> weights, Locale locale, Names names) {
        return new MoveWords(Phrases.of(Phrases.EXPLAINING, locale, names), weights).sentence(from, alternative);
    }

    private String sentence(@Nullable Slot from, Alternative alternative) {
        List<Breach> told = told(alternative.breaches());
        String better = phrases.and(effects(told, alternative, true));
        String worse = phrases.and(effects(told, alternative, false));
        String move = move(from, alternative.slot());
        if (better.isEmpty()) {
            return phrases.say(worse.isEmpty() ? "explain.move.same" : "explain.move.plain", move, worse);
        }
        return worse.isEmpty()
                ? phrases.say("explain.move.plain", move, better)
                : phrases.say("explain.move.but", move, better, worse);
    }

    private String move(@Nullable Slot from, Slot to) {
        Names names = phrases.names();
        String there = names.site(to.site());
        String mentor = names.person(to.mentor());
        if (from == null) {
            return phrases.say("explain.move.placed", "", time(to, false), there, mentor);
        }
        boolean sameWeek = monday(from).equals(monday(to));
        boolean sameSite = from.site().equals(to.site());
        boolean sameTime = from.from().isEqual(to.from()) && from.to().isEqual(to.to());
        String how = sameSite ? (sameTime ? "beside" : "time") : (sameTime ? "site" : "both");
        return phrases.say(
                "explain.move." + how,
                time(from, sameWeek),
                time(to, sameWeek),
                there,
                mentor,
                names.site(from.site()),
                names.queue(to.queue()));
    }

    private String time(Slot slot, boolean sameWeek) {
        return phrases.formatted(
                slot.from(), phrases.words().getString(sameWeek ? "explain.time.week" : "explain.time"));
    }

    private static LocalDate monday(Slot slot) {
        return slot.from().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What matters, the dearest first. That the visit leaves its own pin and that it has a place are no news. */
    private List<Breach> told(List<Breach> breaches) {
        List<Breach> told = new ArrayList<>();
        Map<Rule, List<Breach>> netted = new EnumMap<>(Rule.class);
        for (Breach breach : breaches) {
            if (NETTED.contains(breach.rule())) {
                netted.computeIfAbsent(breach.rule(), any -> new ArrayList<>()).add(breach);
            } else if (breach.rule() != Rule.H16 && breach.rule() != Rule.M1) {
                told.add(breach);
            }
        }
        netted.forEach((rule, both) -> {
            long net = both.stream().mapToLong(Breach::count).sum();
            both.stream()
                    .filter(breach -> (breach.count() < 0) == (net < 0))
                    .limit(net == 0 ? 0 : 1)
                    .forEach(breach -> told.add(new Breach(rule, net, breach.visits(), breach.details())));
        });
        told.sort(Comparator.comparing((Breach breach) -> breach.rule().level())
                .thenComparing(Comparator.comparingLong((Breach breach) -> Math.abs(CostWords.points(breach, weights)))
                        .reversed())
                .thenComparing(Breach::rule));
        return told;
    }

    private List<String> effects(List<Breach> told, Alternative alternative, boolean better) {
        return told.stream()
                .filter(breach -> (breach.count() < 0) == better)
                .map(breach -> effect(breach, alternative, better ? "explain.better." : "explain.worse."))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String effect(Breach breach, Alternative alternative, String prefix) {
        Rule rule = breach.rule();
        String key = prefix + rule;
        if (rule.level() == Rule.Level.HARD) {
            return RuleWords.text(breach, phrases.locale(), phrases.names());
        }
        Object minutes = breach.details().get("short");
        long tens = Math.abs(breach.count());
        if (rule == Rule.S14 && minutes instanceof Long all && all / 10 == tens) {
            key += ".all";
        }
        Object[] about = phrases.about(breach);
        Object[] arguments = Arrays.copyOf(about, about.length + 2);
        arguments[about.length] = month(breach, alternative);
        arguments[about.length + 1] = Phrases.duration(tens * 10);
        return phrases.say(key, arguments);
    }

    /** The month of what comes again; with its year where that is another. */
    private String month(Breach breach, Alternative alternative) {
        if (!(breach.details().get("other") instanceof LocalDate day)) {
            return "";
        }
        return day.getYear() == alternative.slot().from().getYear()
                ? Objects.requireNonNull(day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, phrases.locale()))
                : phrases.moment(YearMonth.from(day));
    }
}

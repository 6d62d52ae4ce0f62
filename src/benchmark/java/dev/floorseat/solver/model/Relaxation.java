package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bound for problems too large to be proven: no plan that places every visit is better. Executives are planned one by one as if there
 * were no others: what they share, mentors and weeks at a site, has a price instead (Lagrangian relaxation of S5 and S7; Held and Karp,
 * <i>The traveling-salesman problem and minimum spanning trees</i>, Operations Research 18, 1970). Prices climb by the subgradient with
 * Polyak's step. Seats, caps, order and rest are left out, and of the soft rules S13 and the same mentor
 * or queue twice.
 */
public final class Relaxation {

    /** What executives can tell slots apart by. */
    private record Alike(int site, int queue, boolean hard, boolean unsocial) {}

    /** The slots of one visit that have the same price: the cheapest stands for all. */
    private record Priced(int mentor, int week, int alike) {}

    private record Option(int site, boolean own, boolean hard, boolean unsocial, double cost, int slot) {

        boolean like(Option other) {
            return site == other.site && own == other.own && hard == other.hard && unsocial == other.unsocial;
        }
    }

    private final Map<Rule, Long> weights;
    private final List<List<Visit>> chains;
    private final List<HostingSlot> slots;
    private final int[][] offered;
    private final int[][] costs;
    private final int[] alikeOf;
    private final List<Alike> alikes;
    private final QueueFact[] queueOf;
    private final MentorFact[] mentors;
    private final int[] weekOf;
    private final double[] mentorPrices;
    private final double[] weekPrices;
    private final int[] hosts;
    private final int[] visitors;

    /**
     * States the problem.
     *
     * @param problem what is to be planned; no visit pinned or published, no demands
     * @param standard the weights of rules of which the problem says nothing
     */
    public Relaxation(Problem problem, Map<String, Long> standard) {
        World world = new World(problem);
        weights = Weights.of(problem.weights(), standard).byRule();
        SlotFilter filter = new SlotFilter(world);
        OneVisitCost alone = new OneVisitCost(weights, world.house);
        slots = world.slots();
        List<Visit> visits = world.visits();
        offered = new int[visits.size()][];
        costs = new int[visits.size()][];
        Map<Alike, Integer> known = new LinkedHashMap<>();
        Map<SiteWeek, Integer> weeks = new HashMap<>();
        alikeOf = new int[slots.size()];
        weekOf = new int[slots.size()];
        List<QueueFact> queues = new ArrayList<>();
        mentors = new MentorFact[world.people.mentors.size()];
        for (HostingSlot slot : slots) {
            Alike alike = new Alike(slot.site.index, slot.queue.index, slot.hardHour, slot.unsocial);
            Integer there = known.putIfAbsent(alike, known.size());
            if (there == null) {
                queues.add(slot.queue);
            }
            alikeOf[slot.index()] = known.get(alike);
            weekOf[slot.index()] = weeks.computeIfAbsent(slot.siteWeek, any -> weeks.size());
            mentors[slot.mentor.index] = slot.mentor;
        }
        Map<ExecutiveFact, List<Visit>> own = new LinkedHashMap<>();
        for (Visit visit : visits) {
            own.computeIfAbsent(visit.executive(), any -> new ArrayList<>()).add(visit);
            Map<Priced, Integer> cheapest = new LinkedHashMap<>();
            filter.of(visit, Set.of())
                    .createOriginalIterator()
                    .forEachRemaining(slot -> cheapest.merge(
                            new Priced(slot.mentor.index, weekOf[slot.index()], alikeOf[slot.index()]),
                            slot.index(),
                            (one, other) -> alone.of(visit, slots.get(one)) <= alone.of(visit, slots.get(other)) ? one : other));
            offered[visit.getIndex()] =
                    cheapest.values().stream().mapToInt(Integer::intValue).toArray();
            costs[visit.getIndex()] = cheapest.values().stream()
                    .mapToInt(slot -> (int) alone.of(visit, slots.get(slot)))
                    .toArray();
        }
        chains = List.copyOf(own.values());
        alikes = List.copyOf(known.keySet());
        queueOf = queues.toArray(QueueFact[]::new);
        mentorPrices = new double[mentors.length];
        weekPrices = new double[weeks.size()];
        hosts = new int[mentors.length];
        visitors = new int[weeks.size()];
    }

    /**
     * Climbs.
     *
     * @param soft the soft score of some plan
     * @param rounds how often the prices are set anew
     * @return the highest soft score that is not ruled out
     */
    public long bound(long soft, int rounds) {
        double best = Double.NEGATIVE_INFINITY;
        double pace = 1;
        int since = 0;
        for (int round = 0; round < rounds; round++) {
            double reached = reached();
            if (reached > best) {
                best = reached;
                since = 0;
            } else if (++since == 5) {
                since = 0;
                pace /= 2;
            }
            double[] mentorSlack = slack(mentorPrices, hosts, weight(Rule.S5), true);
            double[] weekSlack = slack(weekPrices, visitors, weight(Rule.S7), false);
            double square = square(mentorSlack) + square(weekSlack);
            double step = pace * Math.max(1, -soft - reached) / Math.max(1, square);
            climb(mentorPrices, mentorSlack, step);
            climb(weekPrices, weekSlack, step);
        }
        return -(long) Math.ceil(best - 1e-6);
    }

    /** What everybody's cheapest visits and the cheapest use of mentors and weeks cost at the present prices. */
    private double reached() {
        Arrays.fill(hosts, 0);
        Arrays.fill(visitors, 0);
        double cost = 0;
        for (List<Visit> chain : chains) {
            cost += new Cheapest(chain).cost();
        }
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            cost += used(mentorPrices[mentor], weight(Rule.S5), before(mentor, true), cheapestUse(mentor, true));
        }
        for (int week = 0; week < weekPrices.length; week++) {
            cost += used(weekPrices[week], weight(Rule.S7), 0, cheapestUse(week, false));
        }
        return cost;
    }

    private static double used(double price, long weight, long before, long uses) {
        return weight * uses * (2.0 * before + uses) - price * uses;
    }

    /** How many uses are cheapest when each earns the price: the whole number at which the next costs more than it earns. */
    private long cheapestUse(int which, boolean mentor) {
        long weight = weight(mentor ? Rule.S5 : Rule.S7);
        double price = mentor ? mentorPrices[which] : weekPrices[which];
        return weight == 0 ? 0 : Math.max(0, (long) Math.ceil((price / weight - 2.0 * before(which, mentor) - 1) / 2));
    }

    private long before(int which, boolean mentor) {
        return mentor && mentors[which] != null ? mentors[which].hosted : 0;
    }

    private double[] slack(double[] prices, int[] wanted, long weight, boolean mentor) {
        double[] slack = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            slack[i] = weight == 0 ? 0 : wanted[i] - cheapestUse(i, mentor);
        }
        return slack;
    }

    private static double square(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number * number).sum();
    }

    private static void climb(double[] prices, double[] slack, double step) {
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.max(0, prices[i] + step * slack[i]);
        }
    }

    private long weight(Rule rule) {
        return weights.getOrDefault(rule, 0L);
    }

    /** The cheapest visits of one executive, by branch and bound over what is alike. */
    private final class Cheapest {

        private final ExecutiveFact executive;
        private final List<List<Option>> options = new ArrayList<>();
        private final double[] rest;
        private final Option[] chosen;
        private Option[] best = {};
        private double bestCost = Double.POSITIVE_INFINITY;

        Cheapest(List<Visit> chain) {
            executive = chain.get(0).executive();
            chosen = new Option[chain.size()];
            rest = new double[chain.size() + 1];
            for (Visit visit : chain) {
                options.add(options(visit));
            }
            for (int i = chain.size() - 1; i >= 0; i--) {
                rest[i] = rest[i + 1] + options.get(i).get(0).cost;
            }
        }

        double cost() {
            choose(0, 0);
            for (Option option : best) {
                hosts[slots.get(option.slot).mentor.index]++;
                visitors[weekOf[option.slot]]++;
            }
            return bestCost;
        }

        private List<Option> options(Visit visit) {
            double[] least = new double[alikes.size()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            int[] where = new int[alikes.size()];
            int[] may = offered[visit.getIndex()];
            for (int i = 0; i < may.length; i++) {
                int slot = may[i];
                double cost = costs[visit.getIndex()][i]
                        + mentorPrices[slots.get(slot).mentor.index]
                        + weekPrices[weekOf[slot]];
                if (cost < least[alikeOf[slot]]) {
                    least[alikeOf[slot]] = cost;
                    where[alikeOf[slot]] = slot;
                }
            }
            List<Option> found = new ArrayList<>();
            for (int each = 0; each < least.length; each++) {
                if (least[each] < Double.POSITIVE_INFINITY) {
                    Alike alike = alikes.get(each);
                    found.add(new Option(
                            alike.site,
                            executive.owns(queueOf[each]),
                            alike.hard,
                            alike.unsocial,
                            least[each],
                            where[each]));
                }
            }
            found.sort(Comparator.comparingDouble(Option::cost));
            List<Option> different = new ArrayList<>();
            for (Option option : found) {
                if (different.stream().noneMatch(option::like)) {
                    different.add(option);
                }
            }
            return different;
        }

        private void choose(int index, double cost) {
            if (index == chosen.length) {
                double whole = cost + missed();
                if (whole < bestCost) {
                    bestCost = whole;
                    best = chosen.clone();
                }
                return;
            }
            for (Option option : options.get(index)) {
                if (cost + option.cost + rest[index + 1] >= bestCost) {
                    return;
                }
                chosen[index] = option;
                choose(index + 1, cost + option.cost + again(option, index));
            }
        }

        /** S6 and S10: what it costs that it is like those chosen before it. */
        private double again(Option option, int index) {
            long unsocial = executive.unsocialBefore;
            double cost = 0;
            for (int i = 0; i < index; i++) {
                cost += chosen[i].site == option.site ? weight(Rule.S10) : 0;
                unsocial += chosen[i].unsocial ? 1 : 0;
            }
            return cost + (option.unsocial ? weight(Rule.S6) * (2 * unsocial + 1) : 0);
        }

        /** S11 and S12. */
        private double missed() {
            boolean directive = !executive.hasDirectives() || executive.directiveMet;
            boolean hardHour = executive.hardHourMet;
            for (Option option : chosen) {
                directive |= option.own;
                hardHour |= option.hard;
            }
            return (directive ? 0 : weight(Rule.S11)) + (hardHour ? 0 : weight(Rule.S12));
        }
    }
}

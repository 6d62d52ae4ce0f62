package dev.floorseat.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of a plan, worst first, under the ids and names everybody uses. */
public enum Rule {
    /** Two visits of one executive overlap. */
    H1("executive-overlap"),
    /** The executive is busy. */
    H2("executive-busy"),
    /** Two visits hosted by one mentor overlap. */
    H3("mentor-overlap"),
    /** A mentor hosts more in a week than they want to. */
    H4("mentor-week-cap"),
    /** More guests than seats that may be taken. */
    H5("free-seat"),
    /** Too many of a queue's agents host at once. */
    H6("hosting-share"),
    /** Visits are barred. */
    H7("embargo"),
    /** Executive, mentor and queue have no language in common. */
    H8("language"),
    /** One of the two is above the other. */
    H9("reporting-line"),
    /** The mentor did not volunteer or has no licence to host. */
    H10("mentor-may-host"),
    /** The stage needs a licence the executive lacks. */
    H11("stage-licence"),
    /** The order and the days between two visits. */
    H12("sequence"),
    /** Rest and the way between two visits of an executive. */
    H13("rest-and-travel"),
    /** Too early, too late, over midnight, or a holiday. */
    H14("house-rules"),
    /** Outside the visit's own window, or of another length. */
    H15("window"),
    /** Not where it is pinned. */
    H16("pinned"),
    /** A visit has no place. */
    M1("unassigned"),
    /** Nobody looks at a queue that waits for it. */
    M2("unmet-demand"),
    /** A published visit moves. */
    S1("published-moved"),
    /** The executive may be busy. */
    S2("tentative-busy"),
    /** A wish not to is missed. */
    S3("undesired"),
    /** A wish is met: counts below zero. */
    S4("desired"),
    /** Some mentors host far more than others. */
    S5("mentor-fairness"),
    /** Some executives come at unsocial hours far more than others. */
    S6("executive-fairness"),
    /** Visits crowd in a week at a site. */
    S7("spread"),
    /** The same mentor again. */
    S8("same-mentor"),
    /** The same queue again. */
    S9("same-queue"),
    /** The same site again. */
    S10("same-site"),
    /** An executive never meets their own directive. */
    S11("own-directive"),
    /** An executive never sees a hard hour. */
    S12("hard-hour"),
    /** A mentor gets no recovery between straining visits. */
    S13("recovery"),
    /** The way from home. */
    S14("travel"),
    /** A visit that is overdue comes late. */
    S15("overdue-late"),
    /** A published visit keeps its time but not its mentor or queue. */
    S16("mentor-swapped");

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Rule::name, Function.identity()));

    private final String business;

    Rule(String business) {
        this.business = business;
    }

    /**
     * What the rule is called.
     *
     * @return the name, in lower case with hyphens, such as {@code executive-overlap}
     */
    public String business() {
        return business;
    }

    /**
     * How much the rule matters.
     *
     * @return its level
     */
    public Level level() {
        return switch (name().charAt(0)) {
            case 'H' -> Level.HARD;
            case 'M' -> Level.MEDIUM;
            default -> Level.SOFT;
        };
    }

    /**
     * Finds a rule by its id.
     *
     * @param id such as {@code H1}
     * @return the rule, or nothing when there is none of that id
     */
    public static Optional<Rule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** How much a rule matters. */
    public enum Level {
        /** A plan that breaks one cannot be published. */
        HARD,
        /** As many visits as possible are placed. */
        MEDIUM,
        /** The plan is as pleasant as possible. */
        SOFT
    }
}

package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.floor.Site;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.RuleRewrites;
import dev.floorseat.rules.RuleSteps;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.rules.RuleVersions;
import dev.floorseat.rules.StepCheck;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.conflict.Conflicts;
import dev.floorseat.rules.look.SeenOnTheFloor;
import dev.floorseat.rules.look.SeenOnTheFloor.Seen;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of one rule. */
@Component
class RuleModel {

    private static final Set<State> JUDGED = EnumSet.of(State.DRAFT, State.COMMENT, State.TRIAL, State.IN_FORCE);

    private final PublishedRules rules;
    private final RuleBook book;
    private final RuleComments comments;
    private final RuleVersions versions;
    private final RuleSteps steps;
    private final RuleFeedback feedback;
    private final StepCheck check;
    private final RuleRewrites rewrites;
    private final Conflicts conflicts;
    private final SeenOnTheFloor seen;
    private final Floor floor;
    private final Dates dates;

    RuleModel(
            PublishedRules rules,
            RuleBook book,
            RuleComments comments,
            RuleVersions versions,
            RuleSteps steps,
            RuleFeedback feedback,
            StepCheck check,
            RuleRewrites rewrites,
            Conflicts conflicts,
            SeenOnTheFloor seen,
            Floor floor,
            Dates dates) {
        this.rules = rules;
        this.book = book;
        this.comments = comments;
        this.versions = versions;
        this.steps = steps;
        this.feedback = feedback;
        this.check = check;
        this.rewrites = rewrites;
        this.conflicts = conflicts;
        this.seen = seen;
        this.floor = floor;
        this.dates = dates;
    }

    /** A version in the list of all. */
    record VersionLine(int number, String at, String by) {}

    /** A step in the history. */
    record StepLine(State to, @Nullable String reason, String at, String by) {}

    /** A week of feedback. */
    record WeekLine(String week, int worked, int didNot) {}

    /**
     * A way a rule may go.
     *
     * @param barrier key of a message that says what is in the way; null: nothing
     * @param early whether it cuts a period short
     */
    record Way(State to, @Nullable String barrier, boolean early) {}

    /** The rule of that number, for those who may read it. */
    PublishedRule readable(long id, HttpServletRequest request) {
        return rules.rule(id)
                .filter(each -> Readers.mayRead(each.rule(), request))
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
    }

    void fill(
            PublishedRule published,
            @Nullable Integer from,
            @Nullable Integer to,
            SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Rule rule = published.rule();
        LocalDate today = dates.today();
        boolean lead = Readers.isLead(request);
        QueueNames names = QueueNames.of(floor);
        Map<String, String> sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::name));
        model.addAttribute("published", published);
        model.addAttribute("rule", rule);
        model.addAttribute("lead", lead);
        model.addAttribute("queues", names.of(rule.queues()));
        model.addAttribute("due", rule.isDue(today));
        model.addAttribute("until", day(rule.verifiedUntil(), locale));
        model.addAttribute("commentUntil", day(rule.commentUntil(), locale));
        Trial trial = rule.trial();
        if (trial != null) {
            model.addAttribute("trialPeriod", dates.period(trial.from(), trial.to(), locale));
            model.addAttribute(
                    "trialSites",
                    trial.sites().stream()
                            .map(site -> sites.getOrDefault(site, site))
                            .sorted()
                            .toList());
        }
        seen(rule.id(), model, locale);
        model.addAttribute("successor", successor(rule));
        boolean asked = rule.state() == State.COMMENT || rule.state() == State.TRIAL;
        boolean hears = lead || (asked && Readers.isAsked(request));
        model.addAttribute("comments", hears ? comments.of(Matter.rule(rule.id()), who.personId()) : List.of());
        LocalDate closes = rule.commentUntil();
        model.addAttribute(
                "mayComment",
                who.personId() != null
                        && Readers.isAsked(request)
                        && rule.state() == State.COMMENT
                        && closes != null
                        && !today.isAfter(closes));
        model.addAttribute("path", Matter.rule(rule.id()).path());
        model.addAttribute("longestComment", RuleComments.LONGEST);
        compare(rule.id(), from, to, names, model, locale);
        if (lead) {
            forLeads(rule, today, who, model, locale);
            rewrites.of(rule.id()).ifPresent(waiting -> {
                model.addAttribute("rewrite", RuleDifference.between(rule, waiting, names));
                model.addAttribute("rewrittenBy", waiting.by());
                model.addAttribute("mayConfirm", !waiting.by().equals(who.account()));
            });
        }
    }

    private void seen(long rule, Model model, Locale locale) {
        Seen again = seen.rule(rule);
        model.addAttribute("seen", again);
        model.addAttribute(
                "seenWeeks",
                again.weeks().stream().map(week -> dates.day(week, locale)).collect(Collectors.joining("; ")));
    }

    private void compare(
            long rule, @Nullable Integer from, @Nullable Integer to, QueueNames names, Model model, Locale locale) {
        List<RuleVersion> all = versions.of(rule);
        model.addAttribute(
                "versions",
                all.stream()
                        .map(each -> new VersionLine(each.number(), dates.moment(each.at(), locale), each.by()))
                        .toList());
        int newer = to == null ? all.size() : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        RuleVersion before = numbered(all, older);
        RuleVersion after = numbered(all, newer);
        model.addAttribute(
                "difference",
                all.size() < 2 || before == null || after == null
                        ? null
                        : RuleDifference.between(before, after, names));
    }

    private static @Nullable RuleVersion numbered(List<RuleVersion> versions, int number) {
        return versions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    private void forLeads(Rule rule, LocalDate today, SignedIn who, Model model, Locale locale) {
        model.addAttribute("ways", ways(rule, today, who.account()));
        model.addAttribute("today", today);
        model.addAttribute("commentDefault", today.plusDays(RuleLife.DAYS_OF_COMMENT));
        model.addAttribute("again", today.plusDays(RuleBook.DAYS_VERIFIED));
        model.addAttribute("weeksDefault", RuleLife.WEEKS_OF_TRIAL);
        model.addAttribute(
                "sites",
                floor.sites().stream()
                        .sorted(Comparator.comparing(Site::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        model.addAttribute(
                "others",
                book.all().stream()
                        .filter(each -> each.state() == State.IN_FORCE && each.id() != rule.id())
                        .toList());
        model.addAttribute(
                "steps",
                steps.of(rule.id()).stream()
                        .map(step -> new StepLine(step.to(), step.reason(), dates.moment(step.at(), locale), step.by()))
                        .toList());
        model.addAttribute(
                "weeks",
                feedback.weeks(rule.id()).stream()
                        .map(week -> new WeekLine(
                                dates.span(week.week(), week.week().plusDays(6), locale),
                                week.feedback().worked(),
                                week.feedback().didNot()))
                        .toList());
        model.addAttribute("conflicts", JUDGED.contains(rule.state()) ? conflicts.of(rule) : null);
    }

    /** Where it may go, and the ways that something bars which one would look for. */
    private List<Way> ways(Rule rule, LocalDate today, String by) {
        Set<State> open = check.open(rule, today, by);
        return List.of(State.COMMENT, State.TRIAL, State.IN_FORCE, State.SUPERSEDED, State.WITHDRAWN, State.DRAFT)
                .stream()
                .map(to -> new Way(
                        to,
                        open.contains(to) ? null : check.barrier(rule, to, today, by),
                        check.isEarly(rule, to, today)))
                .filter(way -> way.barrier() == null || !way.barrier().equals(StepCheck.NO_WAY))
                .toList();
    }

    private @Nullable Rule successor(Rule rule) {
        Long by = rule.supersededBy();
        return by == null ? null : book.rule(by).orElse(null);
    }

    private @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : dates.day(day, locale);
    }
}

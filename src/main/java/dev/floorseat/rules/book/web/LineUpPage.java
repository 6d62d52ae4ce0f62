package dev.floorseat.rules.book.web;

import dev.floorseat.floor.Shift;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.book.LineUp;
import dev.floorseat.rules.book.LineUp.Team;
import dev.floorseat.rules.book.LineUps;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The line-up card: one rule, one story, ten minutes. */
@Controller
@RequestMapping("/book/line-up")
@PreAuthorize("hasAnyRole('LEAD', 'MENTOR')")
class LineUpPage {

    private static final String BACK = "redirect:/book/line-up";

    private final LineUps lineUps;
    private final RostersToday rosters;
    private final Names names;
    private final Dates dates;

    LineUpPage(LineUps lineUps, RostersToday rosters, Names names, Dates dates) {
        this.lineUps = lineUps;
        this.rosters = rosters;
        this.names = names;
        this.dates = dates;
    }

    /**
     * The card of a team.
     *
     * @param site external id; empty: every site; null: where the reader works today, if anywhere
     * @param queue external id, likewise
     * @param rule number of the rule to talk about; null: the newest the team was not told
     */
    @GetMapping
    String card(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable Long rule,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        Optional<Shift> shift = rosters.of(who.personId()).stream().findFirst();
        Map<String, String> sites = names.sites();
        Map<String, String> queues = names.queues();
        String at = site == null ? shift.map(Shift::site).orElse("") : site;
        String on = queue == null ? shift.map(Shift::queue).orElse("") : queue;
        Team team = new Team(sites.containsKey(at) ? at : null, queues.containsKey(on) ? on : null);
        Optional<LineUp> lineUp = lineUps.of(team, rule);
        model.addAttribute("card", lineUp.orElse(null));
        lineUp.ifPresent(card -> {
            LocalDate told = card.told();
            model.addAttribute("told", told == null ? null : dates.day(told, locale));
            model.addAttribute("ruleQueues", Names.of(card.rule().rule().queues(), queues));
        });
        model.addAttribute("sites", sites);
        model.addAttribute("queues", queues);
        model.addAttribute("site", team.site() == null ? "" : team.site());
        model.addAttribute("queue", team.queue() == null ? "" : team.queue());
        model.addAttribute("today", dates.longDay(dates.today(), locale));
        return "rules/line-up";
    }

    /** Reloading the address of a button leads back to the card. */
    @GetMapping({"/uses", "/removals"})
    String back() {
        return BACK;
    }

    /** The team was told. */
    @PostMapping("/uses")
    String used(
            @RequestParam long rule,
            @RequestParam(required = false) @Nullable Long story,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String queue,
            RedirectAttributes after) {
        after.addFlashAttribute("used", lineUps.told(team(site, queue), rule, story));
        return to(site, queue, after);
    }

    /** It was not, after all. */
    @PostMapping("/removals")
    String takeBack(
            @RequestParam long use,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String queue,
            RedirectAttributes after) {
        lineUps.takeBack(team(site, queue), use);
        after.addFlashAttribute("back", true);
        return to(site, queue, after);
    }

    private Team team(String site, String queue) {
        return new Team(
                names.sites().containsKey(site) ? site : null, names.queues().containsKey(queue) ? queue : null);
    }

    private static String to(String site, String queue, RedirectAttributes after) {
        after.addAttribute("site", site);
        after.addAttribute("queue", queue);
        return BACK;
    }
}

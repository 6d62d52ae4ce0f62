package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.triage.Leads;
import dev.floorseat.insights.triage.TriagePolicies;
import dev.floorseat.insights.triage.TriagePolicies.Stored;
import dev.floorseat.insights.triage.TriagePolicy;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long things may take in triage, and who is away. */
@Controller
@RequestMapping("/triage/settings")
@PreAuthorize("hasRole('LEAD')")
class TriageSettingsPage {

    private static final String BACK = "redirect:/triage/settings";
    private static final List<String> FIELDS =
            List.of("acknowledgeDays", "decideDays", "everybodyAfter", "letterMinutes");

    /** An absence with its days for people. */
    record Away(long id, String account, String days, String deputy) {}

    private final TriagePolicies policies;
    private final Leads leads;
    private final Dates dates;
    private final MessageSource messages;

    TriageSettingsPage(TriagePolicies policies, Leads leads, Dates dates, MessageSource messages) {
        this.policies = policies;
        this.leads = leads;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, @AuthenticationPrincipal SignedIn who, Locale locale) {
        return page(values(policies.now().policy()), away(who, "", "", ""), FormFaults.NONE, false, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/policy", "/absences"})
    String back() {
        return BACK;
    }

    /** Likewise. */
    @GetMapping({"/absences/{id}/end", "/absences/{id}/undo"})
    String back(@PathVariable long id) {
        return BACK;
    }

    @PostMapping("/policy")
    String policy(
            @RequestParam long revision,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            policies.change(
                    revision,
                    new TriagePolicy(
                            number(typed, FIELDS.get(0)),
                            number(typed, FIELDS.get(1)),
                            number(typed, FIELDS.get(2)),
                            number(typed, FIELDS.get(3))),
                    who.account());
            after.addFlashAttribute("said", "triage.said.policy");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            Map<String, String> kept = new LinkedHashMap<>();
            FIELDS.forEach(field -> kept.put(field, typed.getOrDefault(field, "")));
            boolean stale = e.kind() == Refusal.Kind.CONFLICT;
            return page(kept, away(who, "", "", ""), FormFaults.of(e, messages, locale), stale, model, locale);
        }
    }

    @PostMapping("/absences")
    String absence(
            @RequestParam String account,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam String deputy,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            leads.away(account, day("/from", from), day("/to", to), deputy, who.account());
            after.addFlashAttribute("said", "triage.said.away");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            Map<String, String> kept = Map.of("account", account, "from", from, "to", to, "deputy", deputy);
            return page(
                    values(policies.now().policy()), kept, FormFaults.of(e, messages, locale), false, model, locale);
        }
    }

    @PostMapping("/absences/{id}/end")
    String end(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        leads.back(id, who.account());
        after.addFlashAttribute("said", "triage.said.back");
        after.addFlashAttribute("ended", id);
        return BACK;
    }

    /** Takes the end of an absence back. */
    @PostMapping("/absences/{id}/undo")
    String undo(@PathVariable long id, RedirectAttributes after) {
        leads.awayAgain(id);
        after.addFlashAttribute("said", "triage.said.away-again");
        return BACK;
    }

    private String page(
            Map<String, String> figures,
            Map<String, String> absence,
            FormFaults faults,
            boolean stale,
            Model model,
            Locale locale) {
        Stored now = policies.now();
        model.addAttribute("now", now);
        model.addAttribute("other", stale ? values(now.policy()) : null);
        model.addAttribute("fields", FIELDS);
        model.addAttribute("figures", figures);
        model.addAttribute("absence", absence);
        model.addAttribute("faults", faults);
        model.addAttribute("leads", leads.all());
        model.addAttribute(
                "absences",
                leads.absences().stream()
                        .map(each -> new Away(
                                each.id(), each.account(), dates.period(each.from(), each.to(), locale), each.deputy()))
                        .toList());
        return "triage/settings";
    }

    private static Map<String, String> values(TriagePolicy policy) {
        return Map.of(
                FIELDS.get(0), Integer.toString(policy.acknowledgeDays()),
                FIELDS.get(1), Integer.toString(policy.decideDays()),
                FIELDS.get(2), Integer.toString(policy.everybodyAfter()),
                FIELDS.get(3), Integer.toString(policy.letterMinutes()));
    }

    private static Map<String, String> away(SignedIn who, String from, String to, String deputy) {
        return Map.of("account", who.account(), "from", from, "to", to, "deputy", deputy);
    }

    private static int number(Map<String, String> typed, String field) {
        try {
            return Integer.parseInt(typed.getOrDefault(field, "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.unusable(List.of(Fault.at("/" + field, "triage.no-number")), "triage.not-saved");
        }
    }

    private static LocalDate day(String pointer, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.unusable(List.of(Fault.at(pointer, "triage.until.none")), "triage.not-saved");
        }
    }
}

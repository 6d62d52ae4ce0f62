package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Interruption;
import dev.floorseat.rotation.plan.Interruptions;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** The floor today: who hosts where, and stopping that on a queue when the floor needs everybody. */
@Controller
@RequestMapping("/today")
@PreAuthorize("hasAnyRole('PLANNER', 'LEAD')")
class TodayPage {

    private static final int REASON = 200;

    private final TodayRows rows;
    private final Interruptions interruptions;
    private final Repairs repairs;
    private final Floor floor;
    private final MessageSource messages;
    private final Clock clock;

    TodayPage(
            TodayRows rows,
            Interruptions interruptions,
            Repairs repairs,
            Floor floor,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.interruptions = interruptions;
        this.repairs = repairs;
        this.floor = floor;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String today(Model model, Locale locale) {
        model.addAttribute("sites", rows.sites(locale));
        model.addAttribute("homeless", rows.homeless(locale));
        return "rotation/today";
    }

    @PostMapping
    String interrupt(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "PAUSE") Interruption.Kind kind,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            Site there = floor.sites().stream()
                    .filter(each -> each.externalId().equals(site))
                    .findFirst()
                    .orElseThrow(() -> Refusal.unusable("rotation.interruption-nowhere"));
            if (floor.queue(queue).isEmpty()) {
                throw Refusal.unusable("rotation.interruption-nowhere");
            }
            String reason = messages.getMessage("today.reason", new Object[] {who.account()}, locale);
            Interruption made = interruptions.interrupt(
                    there,
                    queue,
                    kind,
                    kind == Interruption.Kind.CANCEL ? null : moment(until, there),
                    reason.length() > REASON ? reason.substring(0, REASON) : reason,
                    who.account());
            after.addFlashAttribute("changed", made.changed());
            after.addFlashAttribute("cancelled", made.cancelled());
            return "redirect:/today";
        } catch (Refusal refused) {
            return refused(refused, response, model, locale);
        }
    }

    @PostMapping("/{id}/lifting")
    String lift(
            @PathVariable long id, HttpServletResponse response, RedirectAttributes after, Model model, Locale locale) {
        try {
            interruptions.lift(id);
            after.addFlashAttribute("lifted", true);
            return "redirect:/today";
        } catch (Refusal refused) {
            return refused(refused, response, model, locale);
        }
    }

    /** Accepts one of the places offered for a visit that was taken away. */
    @PostMapping("/visits/{id}/replacement")
    String replace(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String slot,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            PlanPublished published = repairs.accept(VisitAnswersPage.visitId(id), slot, who.account());
            after.addFlashAttribute("replaced", published.version());
            return "redirect:/today";
        } catch (Refusal refused) {
            return refused(refused, response, model, locale);
        }
    }

    /** A time today, by the site's clock; null where it is none. */
    private @Nullable Instant moment(String typed, Site site) {
        try {
            return LocalDate.ofInstant(clock.instant(), site.zone())
                    .atTime(LocalTime.parse(typed.strip()))
                    .atZone(site.zone())
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String refused(Refusal refused, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(refused.kind().status());
        model.addAttribute(
                "problem",
                messages.getMessage(refused.key(), refused.arguments().toArray(), locale));
        return today(model, locale);
    }
}

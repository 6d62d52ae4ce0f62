package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.PlanVersion;
import dev.floorseat.rotation.plan.Policies;
import dev.floorseat.rotation.plan.Recall;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.rotation.swap.SwapDecisions;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One rotation: figures, visits, plan versions, and its policy, which can be changed here. */
@Controller
@RequestMapping("/rotations/{id}")
@PreAuthorize("hasRole('PLANNER')")
class RotationPage {

    private static final int PAGE = 50;

    /**
     * A plan version for people.
     *
     * @param recalled why it took the plan back; null: it did not
     */
    record VersionRow(
            int number, String when, String who, @Nullable String recalled) {}

    private final Drafts drafts;
    private final Overview overview;
    private final Recall recall;
    private final SwapDecisions swaps;
    private final Policies policies;
    private final ProgrammeBook programmes;
    private final VisitRows visits;
    private final AwaitedRows awaited;
    private final CarriedOver carried;
    private final Dates dates;
    private final MessageSource messages;

    RotationPage(
            Drafts drafts,
            Overview overview,
            Recall recall,
            SwapDecisions swaps,
            Policies policies,
            ProgrammeBook programmes,
            VisitRows visits,
            AwaitedRows awaited,
            CarriedOver carried,
            Dates dates,
            MessageSource messages) {
        this.drafts = drafts;
        this.overview = overview;
        this.recall = recall;
        this.swaps = swaps;
        this.policies = policies;
        this.programmes = programmes;
        this.visits = visits;
        this.awaited = awaited;
        this.carried = carried;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String rotation(
            @PathVariable long id,
            @RequestParam(defaultValue = "ALL") VisitRows.Shown show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        Rotation rotation = drafts.rotation(id);
        Overview.Figures figures = overview.figures(id);
        model.addAttribute("rotation", rotation);
        model.addAttribute("period", dates.period(rotation.firstDay(), rotation.lastDay(), locale));
        model.addAttribute("invitesFrom", dates.day(rotation.publishFrom(), locale));
        model.addAttribute("programme", programmes.programme(rotation.programme()));
        model.addAttribute("figures", figures);
        model.addAttribute("held", overview.held(id));
        Long before = rotation.carryOver();
        model.addAttribute("carriedOver", before == null ? null : drafts.rotation(before));
        model.addAttribute("carried", before == null ? List.of() : carried.of(before));
        model.addAttribute("state", RotationState.of(rotation, figures, dates.today()));
        model.addAttribute("show", show);
        model.addAttribute("shown", VisitRows.Shown.values());
        model.addAttribute("visits", PageOf.of(visits.of(id, show, locale), page, PAGE));
        model.addAttribute("looks", awaited.in(id, locale));
        model.addAttribute("swaps", swaps.count());
        model.addAttribute("recallable", recall.preview(id).possible());
        model.addAttribute(
                "versions",
                overview.versions(id).stream()
                        .map(version -> row(version, locale))
                        .toList());
        return "rotation/rotation";
    }

    private VersionRow row(PlanVersion version, Locale locale) {
        return new VersionRow(
                version.number(), dates.moment(version.publishedAt(), locale), by(version, locale), version.recalled());
    }

    private String by(PlanVersion version, Locale locale) {
        return version.byPolicy()
                ? Objects.requireNonNull(
                        messages.getMessage("pages.version.policy", null, version.publishedBy(), locale))
                : version.publishedBy();
    }

    @GetMapping("/policy")
    String policy(@PathVariable long id, Model model, Locale locale) {
        Rotation rotation = drafts.rotation(id);
        return policy(rotation, PolicyForm.of(rotation), null, FormFaults.NONE, model);
    }

    @PostMapping("/policy")
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String reservedSeats,
            @RequestParam(defaultValue = "") String hostingSharePercent,
            @RequestParam(defaultValue = "") String restMinutes,
            @RequestParam(defaultValue = "") String recoveryMinutes,
            @RequestParam(defaultValue = "") String earliest,
            @RequestParam(defaultValue = "") String latest,
            @RequestParam(defaultValue = "") String repairDays,
            @RequestParam(defaultValue = "3") String repairNotice,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        PolicyForm typed = new PolicyForm(
                profile,
                reservedSeats,
                hostingSharePercent,
                restMinutes,
                recoveryMinutes,
                earliest,
                latest,
                repairDays,
                repairNotice);
        try {
            policies.change(id, version, typed.policy());
            after.addFlashAttribute("said", "pages.policy.saved");
            return "redirect:/rotations/" + id;
        } catch (Refusal e) {
            Rotation now = drafts.rotation(id);
            response.setStatus(e.kind().status());
            PolicyForm other = e.kind() == Refusal.Kind.CONFLICT ? PolicyForm.of(now) : null;
            return policy(now, typed, other, FormFaults.of(e, messages, locale), model);
        }
    }

    /**
     * The form with the policy.
     *
     * @param now what somebody else made of it meanwhile, to be shown beside what was typed; null: nobody did
     */
    private String policy(
            Rotation rotation, PolicyForm typed, @Nullable PolicyForm now, FormFaults faults, Model model) {
        model.addAttribute("rotation", rotation);
        model.addAttribute("typed", typed);
        model.addAttribute("now", now);
        model.addAttribute("faults", faults);
        model.addAttribute("profiles", profiles(rotation));
        return "rotation/policy";
    }

    private List<String> profiles(Rotation rotation) {
        return policies.profiles(rotation.profile());
    }
}

package dev.floorseat.rotation.web.weights;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The weight profiles: which there are, what each rule weighs in one, and what it weighed before. The council may look. */
@Controller
@RequestMapping("/weights")
@PreAuthorize("hasRole('PLANNER')")
class WeightsPage {

    /** A profile in the list. */
    record Row(WeightVersion version, @Nullable String when, List<Rotation> rotations) {}

    private final WeightProfiles profiles;
    private final Drafts drafts;
    private final WeightWords words;
    private final Dates dates;
    private final MessageSource messages;

    WeightsPage(WeightProfiles profiles, Drafts drafts, WeightWords words, Dates dates, MessageSource messages) {
        this.profiles = profiles;
        this.drafts = drafts;
        this.words = words;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('PLANNER','COUNCIL')")
    String list(Model model, Locale locale) {
        List<Rotation> rotations = drafts.all();
        model.addAttribute(
                "rows",
                profiles.all().stream()
                        .map(version -> new Row(
                                version,
                                dates.momentIfAny(version.madeAt(), locale),
                                using(version.profile(), rotations)))
                        .toList());
        return "weights/list";
    }

    @GetMapping("/{name}")
    @PreAuthorize("hasAnyRole('PLANNER','COUNCIL')")
    String one(@PathVariable String name, HttpServletRequest request, Model model, Locale locale) {
        WeightForm form = WeightForm.of(profiles.newest(name));
        return page(name, form, null, FormFaults.NONE, request.isUserInRole("PLANNER"), model, locale);
    }

    @PostMapping("/{name}")
    String change(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        WeightForm typed = WeightForm.of(sent);
        try {
            WeightVersion made = profiles.change(name, version, typed.weights(), typed.note(), who.account());
            return made.number() == version ? unchanged(name, after) : saved(made, version, after);
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            WeightVersion now = e.kind() == Refusal.Kind.CONFLICT ? profiles.newest(name) : null;
            return page(name, typed, now, FormFaults.of(e, messages, locale), true, model, locale);
        }
    }

    @PostMapping("/{name}/restore")
    String restore(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam int number,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        WeightVersion made = profiles.restore(name, version, number, who.account());
        return made.number() == version ? unchanged(name, after) : saved(made, version, after);
    }

    @PostMapping("/{name}/copy")
    String copy(
            @PathVariable String name,
            @RequestParam(name = "name", defaultValue = "") String called,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            WeightVersion made = profiles.copy(name, called.strip(), who.account());
            after.addFlashAttribute("copied", name);
            return "redirect:/weights/" + made.profile();
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            model.addAttribute("called", called);
            WeightForm form = WeightForm.of(profiles.newest(name));
            return page(name, form, null, FormFaults.of(e, messages, locale), true, model, locale);
        }
    }

    private static String unchanged(String name, RedirectAttributes after) {
        after.addFlashAttribute("unchanged", true);
        return "redirect:/weights/" + name;
    }

    private static String saved(WeightVersion made, int before, RedirectAttributes after) {
        after.addFlashAttribute("saved", made.number());
        after.addFlashAttribute("before", before);
        return "redirect:/weights/" + made.profile();
    }

    private String page(
            String name,
            WeightForm typed,
            @Nullable WeightVersion now,
            FormFaults faults,
            boolean planner,
            Model model,
            Locale locale) {
        List<WeightVersion> history = profiles.history(name);
        WeightVersion newest = history.get(0);
        WeightVersion last = history.get(history.size() - 1);
        WeightVersion delivered = last.number() == WeightVersion.DELIVERED ? last : null;
        Map<Group, List<Slider>> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(group, words.sliders(group, typed.typed(), typed.readable(), delivered, now, locale));
        }
        model.addAttribute("name", name);
        model.addAttribute("newest", newest);
        model.addAttribute("planner", planner);
        model.addAttribute("groups", groups);
        model.addAttribute("note", typed.note());
        model.addAttribute("conflict", now != null);
        model.addAttribute("faults", faults);
        model.addAttribute("scale", Scale.steps());
        model.addAttribute("last", Scale.last());
        model.addAttribute("rotations", using(name, drafts.all()));
        model.addAttribute("history", rows(history, locale));
        return "weights/one";
    }

    private List<VersionRow> rows(List<WeightVersion> history, Locale locale) {
        WeightVersion newest = history.get(0);
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            WeightVersion version = history.get(i);
            rows.add(new VersionRow(
                    version,
                    dates.momentIfAny(version.madeAt(), locale),
                    i + 1 < history.size() ? words.difference(history.get(i + 1), version, locale) : List.of(),
                    !version.weights().equals(newest.weights())));
        }
        return rows;
    }

    private static List<Rotation> using(String profile, List<Rotation> rotations) {
        return rotations.stream()
                .filter(rotation -> rotation.profile().equals(profile))
                .toList();
    }
}

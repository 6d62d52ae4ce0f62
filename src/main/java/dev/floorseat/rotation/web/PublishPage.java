package dev.floorseat.rotation.web;

import dev.floorseat.floor.Site;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.PlanPreview;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** What publishing a plan would tell whom, before it leaves the house, and the button that publishes exactly that. */
@Controller
@RequestMapping("/rotations/{id}/publish")
@PreAuthorize("hasRole('PLANNER')")
class PublishPage {

    private static final int PAGE = 60;

    /**
     * What stands in the way.
     *
     * @param week the week on the board that shows it, such as 2027-W03; null: none in particular
     */
    record Obstacle(String words, @Nullable String week) {}

    /** A visit that will not be published. */
    record Unassigned(String executive, Visit visit) {}

    private final Drafts drafts;
    private final Publication publication;
    private final DifferenceRows rows;
    private final Words words;
    private final Dates dates;
    private final MessageSource messages;

    PublishPage(
            Drafts drafts,
            Publication publication,
            DifferenceRows rows,
            Words words,
            Dates dates,
            MessageSource messages) {
        this.drafts = drafts;
        this.publication = publication;
        this.rows = rows;
        this.words = words;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String preview(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        return page(id, page, model, locale);
    }

    @PostMapping
    String publish(
            @PathVariable long id,
            @RequestParam String seen,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            PlanPublished published = publication.publish(id, seen, who.account());
            after.addFlashAttribute("published", Integer.toString(published.version()));
            Difference sent = Difference.of(published.changes(), person -> "");
            after.addFlashAttribute("invites", sent.invites());
            after.addFlashAttribute("updates", sent.updates());
            after.addFlashAttribute("cancellations", sent.cancellations());
            return "redirect:/rotations/" + id;
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            model.addAttribute("refused", FormFaults.of(e, messages, locale).all());
            return page(id, 1, model, locale);
        }
    }

    private String page(long id, int page, Model model, Locale locale) {
        Draft draft = drafts.of(id);
        PlanPreview preview = publication.preview(id);
        Difference difference = Difference.of(preview.changes(), draft::name);
        Map<String, Site> sites = drafts.sites();
        model.addAttribute("rotation", draft.rotation());
        model.addAttribute("preview", preview);
        model.addAttribute("version", Integer.toString(preview.version()));
        model.addAttribute("difference", difference);
        model.addAttribute("people", PageOf.of(rows.of(difference, draft, locale), page, PAGE));
        model.addAttribute(
                "broken",
                preview.broken().stream()
                        .map(breach -> obstacle(breach, draft, sites, locale))
                        .toList());
        model.addAttribute(
                "withoutShift",
                preview.withoutShift().stream()
                        .map(visit -> gone(visit, draft, sites, locale))
                        .toList());
        model.addAttribute(
                "unassigned",
                draft.visits().stream()
                        .filter(visit -> visit.place() == null && !draft.begun(visit))
                        .map(visit -> new Unassigned(draft.name(visit.visitor()), visit))
                        .toList());
        return "rotation/publish";
    }

    private Obstacle obstacle(Breach breach, Draft draft, Map<String, Site> sites, Locale locale) {
        String week = draft.visits().stream()
                .filter(visit -> breach.visits().contains(visit.key()))
                .map(visit -> begin(visit, sites))
                .filter(Objects::nonNull)
                .map(PublishPage::week)
                .findFirst()
                .orElse(null);
        return new Obstacle(words.breach(breach, draft, locale), week);
    }

    private Obstacle gone(Visit visit, Draft draft, Map<String, Site> sites, Locale locale) {
        ZonedDateTime begin = begin(visit, sites);
        String day = begin == null ? "" : dates.day(begin, locale);
        return new Obstacle(
                messages.getMessage("publish.gone", new Object[] {draft.name(visit.visitor()), day}, locale),
                begin == null ? null : week(begin));
    }

    /** When a visit begins on the clock of its site; null without a place. */
    private @Nullable ZonedDateTime begin(Visit visit, Map<String, Site> sites) {
        Place place = visit.place();
        if (place == null) {
            return null;
        }
        Site site = sites.get(place.site());
        return place.startsAt().atZone(site == null ? dates.zone() : site.zone());
    }

    private static String week(ZonedDateTime begin) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(begin.toLocalDate()).substring(0, "2027-W03".length());
    }
}

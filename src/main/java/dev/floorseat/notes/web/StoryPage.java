package dev.floorseat.notes.web;

import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.notes.story.NewStory;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.story.Story;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** The story of a visit, for its two people: either words it, each releases it. */
@Controller
@RequestMapping("/visits/{id}/story")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class StoryPage {

    private final OwnVisits visits;
    private final Stories stories;
    private final VisitHeads heads;
    private final CompanyGuard guard;
    private final MaskedWords masked;
    private final MessageSource messages;

    StoryPage(
            OwnVisits visits,
            Stories stories,
            VisitHeads heads,
            CompanyGuard guard,
            MaskedWords masked,
            MessageSource messages) {
        this.visits = visits;
        this.stories = stories;
        this.heads = heads;
        this.guard = guard;
        this.masked = masked;
        this.messages = messages;
    }

    @GetMapping
    String story(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Appointment visit = visits.of(id, who.personId());
        Story story = theirs(visit);
        return page(
                visit,
                who,
                typed(story != null && story.shownTo(person(who)) ? story : null),
                FormFaults.NONE,
                model,
                locale);
    }

    @PostMapping
    String write(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            TypedStory typed,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment visit = visits.of(id, who.personId());
        Story there = theirs(visit);
        TypedStory worded = mask ? typed.through(masked.masking(locale)) : typed;
        try {
            if (there != null && !there.shownTo(person(who))) {
                throw Refusal.conflict("stories.not-yet");
            }
            TypedTexts texts = new TypedTexts(guard);
            NewStory wanted = worded.read(texts, "");
            texts.refuseWhatIsWrong("stories.refused");
            stories.write(visit, person(who), version, Objects.requireNonNull(wanted));
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("overtaken", refused.kind() == Refusal.Kind.CONFLICT);
            model.addAttribute("masked", masked.offered(refused, locale));
            return page(visit, who, worded, FormFaults.of(refused, messages, locale), model, locale);
        }
        after.addFlashAttribute("said", "stories.said.WRITTEN");
        return "redirect:/visits/" + id + "/story";
    }

    @PostMapping("/release")
    String release(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        Appointment visit = visits.of(id, who.personId());
        stories.release(visit.visit(), person(who), version);
        after.addFlashAttribute("said", "stories.said.RELEASED");
        return "redirect:/visits/" + id + "/story";
    }

    @PostMapping("/withdrawal")
    String takeBack(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        Appointment visit = visits.of(id, who.personId());
        stories.takeBack(visit.visit(), person(who));
        after.addFlashAttribute("said", "stories.said.TAKEN_BACK");
        return "redirect:/visits/" + id + "/story";
    }

    private String page(
            Appointment visit, SignedIn who, TypedStory typed, FormFaults faults, Model model, Locale locale) {
        PersonId reader = person(who);
        Story there = theirs(visit);
        boolean later = there != null && !there.shownTo(reader);
        Story story = later ? null : there;
        model.addAttribute("head", heads.of(visit, reader, locale));
        model.addAttribute("story", story);
        model.addAttribute("later", later);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("most", TypedStory.LONGEST);
        model.addAttribute("mine", story != null && story.releasedBy(reader));
        model.addAttribute(
                "others",
                story != null
                        && story.releasedBy(visit.executive().equals(reader) ? visit.mentor() : visit.executive()));
        return "notes/story";
    }

    /** The story of these two; null: none yet. What two others told of the visit is not theirs. */
    private @Nullable Story theirs(Appointment visit) {
        Story story = stories.of(visit.visit()).orElse(null);
        if (story != null
                && !(story.executive().equals(visit.executive())
                        && story.mentor().equals(visit.mentor()))) {
            throw Refusal.notFound(
                    "rotation.no-visit", Long.toString(visit.visit().value()));
        }
        return story;
    }

    private static TypedStory typed(@Nullable Story story) {
        return story == null ? TypedStory.EMPTY : new TypedStory(story.situation(), story.action(), story.outcome());
    }

    private static PersonId person(SignedIn who) {
        return Objects.requireNonNull(who.personId());
    }
}

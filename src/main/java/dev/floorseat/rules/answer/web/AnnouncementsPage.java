package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.MistakeToChange;
import dev.floorseat.rules.answer.Verdict;
import dev.floorseat.rules.answer.Verdicts;
import dev.floorseat.rules.look.SeenOnTheFloor;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import dev.floorseat.web.TextDifference;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** What changed because the floor noted a mistake: before and after, what the owner learned, and whether it helped. */
@Controller
@RequestMapping("/announcements")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD', 'PLANNER')")
class AnnouncementsPage {

    private final Announcements announcements;
    private final Verdicts verdicts;
    private final MistakeToChange figure;
    private final SeenOnTheFloor seen;
    private final People people;
    private final Dates dates;

    AnnouncementsPage(
            Announcements announcements,
            Verdicts verdicts,
            MistakeToChange figure,
            SeenOnTheFloor seen,
            People people,
            Dates dates) {
        this.announcements = announcements;
        this.verdicts = verdicts;
        this.figure = figure;
        this.seen = seen;
        this.people = people;
        this.dates = dates;
    }

    /**
     * An announcement as it is shown.
     *
     * @param owner whose directive it is
     * @param announced its day, written for the reader
     * @param effect the first day on which it is otherwise
     * @param again since when the directive holds again, written for the reader; null: it does not
     * @param verdicts how many have said whether it helped
     * @param says how many said what, by the name of the verdict; empty while there are too few to show
     */
    record Line(
            Announcement announcement,
            String owner,
            String announced,
            String effect,
            @Nullable String again,
            int verdicts,
            Map<String, Integer> says) {}

    @GetMapping
    String list(HttpServletRequest request, Model model, Locale locale) {
        List<Announcement> all = announcements.all();
        Map<Long, Verdicts.Count> counts =
                verdicts.counts(all.stream().map(each -> each.answer().id()).toList());
        model.addAttribute(
                "lines",
                all.stream()
                        .map(each ->
                                line(each, counts.getOrDefault(each.answer().id(), Verdicts.Count.NONE), locale))
                        .toList());
        model.addAttribute(
                "figure",
                request.isUserInRole("LEAD") || request.isUserInRole("PLANNER") || request.isUserInRole("EXECUTIVE")
                        ? figure.figure()
                        : null);
        model.addAttribute("lead", request.isUserInRole("LEAD") || request.isUserInRole("EXECUTIVE"));
        model.addAttribute("fewest", Verdicts.FEWEST);
        return "answers/announcements";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Announcement announcement = announcement(id);
        DirectiveVersion before = announcement.before();
        DirectiveVersion after = announcement.after();
        model.addAttribute("line", line(announcement, verdicts.count(id), locale));
        model.addAttribute("difference", after == null ? null : TextDifference.between(before.text(), after.text()));
        model.addAttribute("intent", after == null ? null : TextDifference.between(said(before), said(after)));
        PersonId person = who.personId();
        model.addAttribute("may", person != null && verdicts.may(announcement, person));
        model.addAttribute(
                "mine", person == null ? null : verdicts.of(id, person).orElse(null));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("opens", dates.day(announcement.opens(), locale));
        model.addAttribute("early", dates.today().isBefore(announcement.opens()));
        model.addAttribute("fewest", Verdicts.FEWEST);
        SeenOnTheFloor.Seen again = seen.answer(announcement.answer());
        model.addAttribute("seen", again);
        model.addAttribute(
                "seenWeeks",
                again.weeks().stream().map(week -> dates.day(week, locale)).collect(Collectors.joining("; ")));
        model.addAttribute("lead", request.isUserInRole("LEAD"));
        return "answers/announcement";
    }

    /** Reloading the address of the form leads back to the page. */
    @GetMapping("/{id}/verdict")
    String back(@PathVariable long id) {
        return "redirect:/announcements/" + id;
    }

    @PostMapping("/{id}/verdict")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
    String say(
            @PathVariable long id,
            @RequestParam Verdict says,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("answers.no-announcement", Long.toString(id));
        }
        verdicts.say(id, person, says);
        after.addFlashAttribute("said", "answers.said.verdict");
        return back(id);
    }

    private Announcement announcement(long id) {
        return announcements.one(id).orElseThrow(() -> Refusal.notFound("answers.no-announcement", Long.toString(id)));
    }

    private Line line(Announcement announcement, Verdicts.Count count, Locale locale) {
        Instant revoked = announcement.answer().revokedAt();
        return new Line(
                announcement,
                people.byId(announcement.before().owner()).map(Person::name).orElse("–"),
                dates.day(announcement.announced(), locale),
                dates.day(announcement.effect(), locale),
                revoked == null ? null : dates.day(revoked.atZone(dates.zone()), locale),
                count.count(),
                count.says().entrySet().stream()
                        .collect(Collectors.toMap(said -> said.getKey().name(), Map.Entry::getValue)));
    }

    private static String said(DirectiveVersion version) {
        @Nullable String intent = version.intent();
        return intent == null ? "" : intent;
    }
}

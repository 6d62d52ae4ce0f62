package dev.floorseat.people.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.licence.Allowance;
import dev.floorseat.people.licence.Attempt;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.people.licence.Quizzes;
import dev.floorseat.people.licence.Standing;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A course to read, its quiz, and what came of it: for the eyes of the person who takes it. */
@Controller
@RequestMapping("/my/licence")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class QuizPage {

    private final Quizzes quizzes;
    private final Licences licences;
    private final Dates dates;
    private final MessageSource messages;

    QuizPage(Quizzes quizzes, Licences licences, Dates dates, MessageSource messages) {
        this.quizzes = quizzes;
        this.licences = licences;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/courses/{id}")
    String course(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = person(who);
        CourseVersion course = quizzes.course(id, person);
        model.addAttribute("version", course);
        chances(course, person, model, locale);
        return "people/my-course";
    }

    @GetMapping("/courses/{id}/quiz")
    String quiz(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = person(who);
        CourseVersion course = quizzes.course(id, person);
        if (!chances(course, person, model, locale)) {
            return "redirect:/my/licence/courses/" + id;
        }
        return asked(course, UUID.randomUUID().toString(), Set.of(), FormFaults.NONE, model);
    }

    @PostMapping("/courses/{id}/quiz")
    String handIn(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String sitting,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PersonId person = person(who);
        Set<Long> chosen = chosen(typed);
        try {
            Attempt attempt = quizzes.handIn(person, id, seen, sitting, chosen);
            return "redirect:/my/licence/attempts/" + attempt.id();
        } catch (Refusal refusal) {
            CourseVersion course = quizzes.course(id, person);
            if (!chances(course, person, model, locale)) {
                return "redirect:/my/licence/courses/" + id;
            }
            response.setStatus(refusal.kind().status());
            return asked(course, sitting, chosen, FormFaults.of(refusal, messages, locale), model);
        }
    }

    @GetMapping("/attempts/{id}")
    String result(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = person(who);
        Attempt attempt = quizzes.attempt(person, id)
                .orElseThrow(() -> Refusal.notFound("licence.no-attempt", Long.toString(id)));
        model.addAttribute("attempt", attempt);
        model.addAttribute("version", attempt.course());
        model.addAttribute("when", dates.moment(attempt.at(), locale));
        model.addAttribute(
                "certificate",
                licences.certificates(person).stream()
                        .filter(certificate -> certificate.attempt() == id)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("offered", quizzes.offers(attempt.course(), person));
        chances(attempt.course(), person, model, locale);
        return "people/my-result";
    }

    private static String asked(
            CourseVersion course, String sitting, Set<Long> chosen, FormFaults faults, Model model) {
        model.addAttribute("version", course);
        model.addAttribute("sitting", sitting);
        model.addAttribute("chosen", chosen);
        model.addAttribute("faults", faults);
        return "people/my-quiz";
    }

    /** Puts in whether and when the person may try; answers whether now. */
    private boolean chances(CourseVersion course, PersonId person, Model model, Locale locale) {
        Allowance allowance = quizzes.allowance(course, person);
        LocalDate renewable = licences.of(person).stream()
                .filter(standing -> standing.kind() == course.kind())
                .findFirst()
                .map(Standing::renewableFrom)
                .orElse(null);
        model.addAttribute("allowance", allowance);
        model.addAttribute("again", dates.momentIfAny(allowance.again(), locale));
        model.addAttribute("renewable", renewable == null ? null : dates.longDay(renewable, locale));
        return renewable == null && allowance.left() > 0;
    }

    private static Set<Long> chosen(MultiValueMap<String, String> typed) {
        Set<Long> chosen = new HashSet<>();
        typed.forEach((name, values) -> {
            if (name.startsWith("q-")) {
                values.stream()
                        .map(QuizPage::number)
                        .filter(number -> number > 0)
                        .forEach(chosen::add);
            }
        });
        return chosen;
    }

    private static long number(@Nullable String typed) {
        try {
            return Long.parseLong(String.valueOf(typed));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static PersonId person(SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("licence.nobody");
        }
        return person;
    }
}

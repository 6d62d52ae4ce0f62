package dev.floorseat.people.web;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.Course;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.people.licence.WantedCourse;
import dev.floorseat.people.licence.WantedQuestion;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The courses that licences are earned with: listed, written and published. Who took them, and how, is not to be seen here. */
@Controller
@RequestMapping("/courses")
@PreAuthorize("hasAnyRole('PLANNER', 'LEAD')")
class CoursesPage {

    private final Courses courses;
    private final MessageSource messages;

    CoursesPage(Courses courses, MessageSource messages) {
        this.courses = courses;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("courses", courses.all());
        return "people/courses";
    }

    @GetMapping("/new")
    String blank(Model model, Locale locale) {
        return page(null, 0, CourseForm.blank(locale), "", FormFaults.NONE, model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return written(null, typed, response, after, model, locale);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        Course course = courses.course(id);
        return page(course, course.lock(), CourseForm.of(WantedCourse.of(course.newest())), "", FormFaults.NONE, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return written(courses.course(id), typed, response, after, model, locale);
    }

    /** As people see it, with what is right and why. */
    @GetMapping("/{id}/preview")
    String preview(@PathVariable long id, Model model) {
        Course course = courses.course(id);
        model.addAttribute("course", course);
        model.addAttribute("version", course.newest());
        return "people/course-preview";
    }

    /** Reloading the address of the form leads back to the list. */
    @GetMapping("/{id}/withdrawal")
    String back() {
        return "redirect:/courses";
    }

    /** Takes a course back, or puts it on offer again. */
    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable long id, @RequestParam(defaultValue = "true") boolean withdrawn, RedirectAttributes after) {
        Course course = courses.withdraw(id, withdrawn);
        after.addFlashAttribute("said", withdrawn ? "courses.said.withdrawn" : "courses.said.offered");
        after.addFlashAttribute("about", course.newest().title());
        if (withdrawn) {
            after.addFlashAttribute("undo", id);
        }
        return "redirect:/courses";
    }

    private String written(
            @Nullable Course course,
            MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        CourseForm form = CourseForm.of(typed);
        String act = String.valueOf(typed.getFirst("act"));
        long lock = lock(typed);
        CourseAct asked = CourseAct.of(act);
        if (asked != null) {
            return page(course, lock, asked.on(form), asked.focus(form), FormFaults.NONE, model);
        }
        CourseForm pruned = form.pruned();
        boolean publish = act.equals("publish");
        try {
            Course saved = saved(course, lock, pruned.wanted(), publish);
            after.addFlashAttribute("said", publish ? "courses.said.published" : "courses.said.saved");
            after.addFlashAttribute("about", saved.newest().title());
            return publish ? "redirect:/courses" : "redirect:/courses/" + saved.id();
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            Course now = course != null && refusal.kind() == Refusal.Kind.CONFLICT ? courses.course(course.id()) : null;
            model.addAttribute("now", now == null ? null : now.newest());
            return page(
                    course,
                    now == null ? lock : now.lock(),
                    pruned.padded(),
                    "",
                    FormFaults.of(refusal, messages, locale),
                    model);
        }
    }

    private Course saved(@Nullable Course course, long lock, WantedCourse wanted, boolean publish) {
        if (course == null) {
            return publish ? courses.publishNew(wanted) : courses.add(wanted);
        }
        return publish ? courses.publish(course.id(), lock, wanted) : courses.change(course.id(), lock, wanted);
    }

    /**
     * The form.
     *
     * @param course null: a new one
     * @param focus id of the field to go on with; empty: where the browser begins
     */
    private String page(
            @Nullable Course course, long lock, CourseForm typed, String focus, FormFaults faults, Model model) {
        model.addAttribute("course", course);
        model.addAttribute("lock", lock);
        model.addAttribute("typed", typed);
        model.addAttribute("focus", focus);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", LicenceKind.values());
        model.addAttribute("languages", List.of("de", "en"));
        model.addAttribute("mostQuestions", WantedCourse.MOST_QUESTIONS);
        model.addAttribute("fewestOptions", WantedQuestion.FEWEST_OPTIONS);
        model.addAttribute("mostOptions", WantedQuestion.MOST_OPTIONS);
        return "people/course";
    }

    private static long lock(MultiValueMap<String, String> typed) {
        try {
            return Long.parseLong(String.valueOf(typed.getFirst("lock")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

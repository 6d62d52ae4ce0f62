package dev.floorseat.rotation.web;

import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.programme.OwedVisit;
import dev.floorseat.rotation.programme.Programme;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.rotation.programme.Quota;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programmes: what executives owe per rotation, written and explained by an example made while one types. */
@Controller
@RequestMapping("/programmes")
@PreAuthorize("hasRole('PLANNER')")
class ProgrammesPage {

    private static final int YEARS = 5;

    private final ProgrammeBook programmes;
    private final Dates dates;
    private final MessageSource messages;

    ProgrammesPage(ProgrammeBook programmes, Dates dates, MessageSource messages) {
        this.programmes = programmes;
        this.dates = dates;
        this.messages = messages;
    }

    /** The form as it was sent; every handler that needs it takes it from here. */
    record Sent(
            ProgrammeForm form,
            long version,
            @Nullable String add,
            @Nullable Integer remove) {}

    /** Reads the form, whatever of it was sent. */
    @ModelAttribute
    Sent sent(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String quota,
            @RequestParam(defaultValue = "") List<VisitLength> length,
            @RequestParam(defaultValue = "") List<Stage> stage,
            @RequestParam(defaultValue = "") String[] minDays,
            @RequestParam(defaultValue = "") String[] maxDays,
            @RequestParam(defaultValue = "0") String balance,
            @RequestParam(defaultValue = "false") boolean licensed,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable Integer remove) {
        return new Sent(
                ProgrammeForm.of(name, quota, length, stage, List.of(minDays), List.of(maxDays), balance, licensed),
                version,
                add,
                remove);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "rotation/programmes";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(null, 0, ProgrammeForm.EMPTY, null, FormFaults.NONE, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute(binding = false) Sent sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return write(null, sent, response, after, model, locale);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        Programme programme = programmes.programme(id);
        return page(id, programme.version(), ProgrammeForm.of(programme), null, FormFaults.NONE, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute(binding = false) Sent sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return write(id, sent, response, after, model, locale);
    }

    /** What an executive would owe, made again while somebody types. */
    @GetMapping("/example")
    String example(@ModelAttribute(binding = false) Sent sent, Model model) {
        explain(sent.form(), model);
        return "rotation/programme :: example";
    }

    private String write(
            @Nullable Long id,
            Sent sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        ProgrammeForm form = sent.form();
        if (sent.add() != null) {
            return page(id, sent.version(), form.withOneMore(), null, FormFaults.NONE, model);
        }
        if (sent.remove() != null) {
            return page(id, sent.version(), form.without(sent.remove()), null, FormFaults.NONE, model);
        }
        try {
            Programme saved =
                    id == null ? programmes.add(form.wanted()) : programmes.change(id, sent.version(), form.wanted());
            after.addFlashAttribute("saved", saved.name());
            return "redirect:/programmes";
        } catch (Refusal e) {
            Programme now = id == null || e.kind() != Refusal.Kind.CONFLICT ? null : programmes.programme(id);
            response.setStatus(e.kind().status());
            return page(
                    id,
                    now == null ? sent.version() : now.version(),
                    form,
                    now,
                    FormFaults.of(e, messages, locale),
                    model);
        }
    }

    /**
     * The form with a programme.
     *
     * @param now what somebody else made of it meanwhile, to be shown beside what was typed; null: nobody did
     */
    private String page(
            @Nullable Long id,
            long version,
            ProgrammeForm typed,
            @Nullable Programme now,
            FormFaults faults,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("typed", typed);
        model.addAttribute("now", now);
        model.addAttribute("faults", faults);
        model.addAttribute("lengths", VisitLength.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("most", ProgrammeBook.MOST_STEPS);
        explain(typed, model);
        return "rotation/programme";
    }

    private void explain(ProgrammeForm form, Model model) {
        Integer balance = form.balanceOrNull();
        boolean readable =
                balance != null && form.wanted().faults().stream().allMatch(fault -> "/name".equals(fault.pointer()));
        model.addAttribute("typed", form);
        model.addAttribute("readable", readable);
        if (readable && balance != null) {
            ProgrammeForm named = new ProgrammeForm("–", form.quota(), form.steps(), form.balance(), form.licensed());
            model.addAttribute("owed", owed(named.wanted().programme(), balance, form.licensed()));
        }
    }

    private List<OwedVisit> owed(Programme programme, int balance, boolean licensed) {
        LocalDate today = dates.today();
        Person person = new Person(new PersonId(1), "example", "–", "", Locale.ENGLISH, null, Set.of());
        Licence licence = licensed ? new Licence(today.minusYears(1), today.plusYears(1)) : null;
        Executive executive = new Executive(person, null, licence, today.minusYears(YEARS), balance);
        return Quota.visits(programme, executive, today, today.plusMonths(2));
    }
}

package dev.floorseat.directives.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.Executive;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a directive is written: a new one, or the next version of one. A version somebody overtook stands beside what was typed. */
@Controller
@RequestMapping("/directives")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD')")
class DirectiveWriting {

    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveWords words;
    private final People people;
    private final MessageSource messages;

    DirectiveWriting(
            Directives directives,
            DirectiveRegister register,
            DirectiveWords words,
            People people,
            MessageSource messages) {
        this.directives = directives;
        this.register = register;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    /** The form as it was sent. */
    @ModelAttribute("sent")
    DirectiveForm sent(
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String intent,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") Set<String> queues,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return new DirectiveForm(owner, name, text, intent, scope.equals("ALL"), queues, from, to);
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Editor reader = ifMayRegister(Editor.of(who, request));
        DirectiveForm typed = model.getAttribute("typed") instanceof DirectiveForm takenBack
                ? takenBack
                : DirectiveForm.blank(words.today().plusDays(1));
        return page(null, reader, typed, FormFaults.NONE, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute(name = "sent", binding = false) DirectiveForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Editor reader = ifMayRegister(Editor.of(who, request));
        try {
            PersonId owner = owner(typed, reader);
            long id = register.add(owner, List.of(typed.written()), reader.account());
            after.addFlashAttribute("said", "directives.said.registered");
            return "redirect:/directives/" + id;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(null, reader, typed, FormFaults.of(e, messages, locale), model);
        }
    }

    @GetMapping("/{id}/version")
    String next(@PathVariable long id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Editor reader = Editor.of(who, request);
        Directive directive = reader.ifMay(directive(id));
        LocalDate tomorrow = words.today().plusDays(1);
        LocalDate eve = directive.newest().from();
        DirectiveForm typed = model.getAttribute("typed") instanceof DirectiveForm takenBack
                ? takenBack
                : DirectiveForm.after(directive.newest(), eve.isBefore(tomorrow) ? tomorrow : eve.plusDays(1));
        return page(directive, reader, typed, FormFaults.NONE, model);
    }

    @PostMapping("/{id}/version")
    String publish(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) DirectiveForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Editor reader = Editor.of(who, request);
        reader.ifMay(directive(id));
        try {
            register.publish(id, revision, typed.written(), reader.account());
            after.addFlashAttribute("said", "directives.said.published");
            return "redirect:/directives/" + id;
        } catch (Refusal e) {
            Directive now = directive(id);
            response.setStatus(e.kind().status());
            if (e.kind() == Refusal.Kind.CONFLICT) {
                showBoth(now.newest(), typed, model, locale);
            }
            return page(now, reader, typed, FormFaults.of(e, messages, locale), model);
        }
    }

    /** What somebody else made of it meanwhile, and how what was typed differs from it. */
    private void showBoth(DirectiveVersion now, DirectiveForm typed, Model model, Locale locale) {
        model.addAttribute("now", now);
        model.addAttribute("nowPeriod", words.period(now, locale));
        model.addAttribute("nowQueues", words.names().of(now.queues()));
        model.addAttribute("yours", VersionDifference.texts(now, typed.name(), typed.text(), typed.intent()));
    }

    private String page(
            @Nullable Directive directive, Editor reader, DirectiveForm typed, FormFaults faults, Model model) {
        DirectiveWords.Names names = words.names();
        model.addAttribute("directive", directive);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("lead", reader.lead());
        model.addAttribute("today", words.today());
        model.addAttribute("longestName", DirectiveText.LONGEST_NAME);
        model.addAttribute("longestText", DirectiveText.LONGEST_TEXT);
        model.addAttribute("longestIntent", DirectiveText.LONGEST_INTENT);
        model.addAttribute("queues", names.queues().all());
        model.addAttribute(
                "executives",
                directive == null && reader.lead()
                        ? people.executives().stream()
                                .map(Executive::person)
                                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                                .toList()
                        : List.of());
        return "directives/form";
    }

    private PersonId owner(DirectiveForm typed, Editor reader) {
        if (!reader.lead() && reader.person() != null) {
            return reader.person();
        }
        return people.byExternalId(typed.owner())
                .map(Person::id)
                .orElseThrow(() -> Refusal.unusable(
                        List.of(Fault.at("/owner", "directives.no-executive")), "directives.not-saved"));
    }

    private static Editor ifMayRegister(Editor reader) {
        if (!reader.mayRegister()) {
            throw Refusal.notFound("directives.nobody");
        }
        return reader;
    }

    private Directive directive(long id) {
        return directives.directive(id).orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(id)));
    }
}

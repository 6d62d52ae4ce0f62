package dev.floorseat.rules.reach.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.reach.hooks.Delivered;
import dev.floorseat.rules.reach.hooks.Hook;
import dev.floorseat.rules.reach.hooks.HookEvent;
import dev.floorseat.rules.reach.hooks.HookFormat;
import dev.floorseat.rules.reach.hooks.HookOutbox;
import dev.floorseat.rules.reach.hooks.Hooks;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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

/** Where administrators set up to which programs news go, and see what became of each message. */
@Controller
@RequestMapping("/hooks")
@PreAuthorize("hasRole('ADMIN')")
class HooksPage {

    private static final String ALL = "redirect:/hooks";
    private static final int MOST = 50;

    private final Hooks hooks;
    private final HookOutbox outbox;
    private final Dates dates;
    private final MessageSource messages;

    HooksPage(Hooks hooks, HookOutbox outbox, Dates dates, MessageSource messages) {
        this.hooks = hooks;
        this.outbox = outbox;
        this.dates = dates;
        this.messages = messages;
    }

    /** An address as it was typed. */
    record HookForm(String name, String url, @Nullable HookFormat format, String language, Set<HookEvent> events) {

        static final HookForm BLANK = new HookForm("", "", HookFormat.STANDARD, "de", Set.copyOf(HookEvent.CHOSEN));

        HookForm {
            events = Set.copyOf(events);
        }
    }

    /**
     * A message on the page.
     *
     * @param moment when it was sent or is tried next; null: neither
     */
    record Line(
            Delivered delivered, String queued, @Nullable String moment) {}

    /** The form as it was sent. */
    @ModelAttribute("sent")
    HookForm sent(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(required = false) @Nullable HookFormat format,
            @RequestParam(defaultValue = "de") String language,
            @RequestParam(defaultValue = "") Set<HookEvent> events) {
        return new HookForm(name, url, format, language, events);
    }

    @GetMapping
    String list(Model model) {
        return page(HookForm.BLANK, FormFaults.NONE, model);
    }

    /** Answers with the page itself and not a redirect: the secret must not wait in a session for the next request. */
    @PostMapping
    String add(
            @ModelAttribute(name = "sent", binding = false) HookForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            Locale language = Locale.ENGLISH.getLanguage().equals(typed.language()) ? Locale.ENGLISH : Locale.GERMAN;
            Hooks.Fresh fresh =
                    hooks.add(typed.name(), typed.url(), typed.format(), language, typed.events(), who.account());
            model.addAttribute("fresh", fresh);
            return page(HookForm.BLANK, FormFaults.NONE, model);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(typed, FormFaults.of(e, messages, locale), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        Hook hook = hooks.hook(id);
        model.addAttribute("hook", hook);
        model.addAttribute("events", HookEvent.CHOSEN);
        model.addAttribute("created", dates.moment(hook.createdAt(), locale));
        model.addAttribute(
                "lines",
                outbox.of(id, MOST).stream().map(each -> line(each, locale)).toList());
        return "reach/hook";
    }

    /** The addresses of the forms, for whoever loads one again. */
    @GetMapping({"/{id}/enabled", "/{id}/events", "/{id}/secret", "/{id}/test", "/{id}/deliveries/{delivery}/again"})
    String back(@PathVariable long id) {
        return ALL + "/" + id;
    }

    /** The same for the one that leaves nothing. */
    @GetMapping("/{id}/removal")
    String backToAll() {
        return ALL;
    }

    @PostMapping("/{id}/enabled")
    String enable(@PathVariable long id, @RequestParam boolean enabled, RedirectAttributes after) {
        hooks.enable(id, enabled);
        after.addFlashAttribute("said", enabled ? "hooks.said.on" : "hooks.said.off");
        return back(id);
    }

    @PostMapping("/{id}/events")
    String choose(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") Set<HookEvent> events,
            RedirectAttributes after) {
        hooks.choose(id, revision, events);
        after.addFlashAttribute("said", "hooks.said.events");
        return back(id);
    }

    @PostMapping("/{id}/secret")
    String renew(@PathVariable long id, Model model, Locale locale) {
        model.addAttribute("fresh", hooks.renew(id));
        return one(id, model, locale);
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable long id, RedirectAttributes after) {
        outbox.test(id);
        after.addFlashAttribute("said", "hooks.said.test");
        return back(id);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, RedirectAttributes after) {
        hooks.remove(id);
        after.addFlashAttribute("said", "hooks.said.removed");
        return ALL;
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    String again(@PathVariable long id, @PathVariable long delivery, RedirectAttributes after) {
        outbox.again(id, delivery);
        after.addFlashAttribute("said", "hooks.said.again");
        return back(id);
    }

    private String page(HookForm typed, FormFaults faults, Model model) {
        model.addAttribute("hooks", hooks.all());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("formats", HookFormat.values());
        model.addAttribute("events", HookEvent.CHOSEN);
        model.addAttribute("languages", List.of("de", "en"));
        model.addAttribute("longestName", Hooks.LONGEST_NAME);
        model.addAttribute("longestUrl", Hooks.LONGEST_URL);
        return "reach/hooks";
    }

    private Line line(Delivered delivered, Locale locale) {
        return new Line(
                delivered,
                dates.moment(delivered.queued(), locale),
                dates.momentIfAny(delivered.sent() == null ? delivered.next() : delivered.sent(), locale));
    }
}

package dev.floorseat.invites.web;

import dev.floorseat.invites.busy.BusySource;
import dev.floorseat.invites.busy.BusySources;
import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own calendars, from which busy times come in: named, read, taken away. What was typed into a form is never shown again. */
@Controller
@RequestMapping("/my/availability/calendars")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class CalendarsPage {

    private static final String BACK = "redirect:/my/availability/calendars";
    private static final int MEGABYTE = 1024 * 1024;

    private final BusySources sources;
    private final CalendarRows rows;
    private final MessageSource messages;

    CalendarsPage(BusySources sources, CalendarRows rows, MessageSource messages) {
        this.sources = sources;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return page(person(who), "", FormFaults.NONE, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/address", "/file", "/server"})
    String back() {
        return BACK;
    }

    @PostMapping("/address")
    String address(
            @RequestParam(defaultValue = "") String address,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        PersonId person = person(who);
        return add("address", person, () -> sources.addAddress(person, address), response, model, locale, after);
    }

    @PostMapping("/file")
    String file(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        PersonId person = person(who);
        String name = file.getOriginalFilename();
        byte[] bytes = file.getInputStream().readNBytes(BusyReader.LARGEST + 1);
        return add(
                "file",
                person,
                () -> sources.addFile(person, name == null ? "" : name, bytes),
                response,
                model,
                locale,
                after);
    }

    @PostMapping("/server")
    String server(
            @RequestParam(defaultValue = "") String server,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        PersonId person = person(who);
        return add(
                "server",
                person,
                () -> sources.addCalDav(person, server, user, password),
                response,
                model,
                locale,
                after);
    }

    @PostMapping("/{id}/refresh")
    String refresh(
            @PathVariable long id, @AuthenticationPrincipal SignedIn who, Locale locale, RedirectAttributes after) {
        BusySource source = sources.refresh(person(who), id);
        after.addFlashAttribute("said", source.trouble() == null ? "calendars.read" : "calendars.not-read");
        after.addFlashAttribute("sadly", source.trouble() != null);
        after.addFlashAttribute("inTheWay", rows.inTheWay(person(who), id, locale));
        return BACK;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        sources.remove(person(who), id);
        after.addFlashAttribute("removed", id);
        return BACK;
    }

    /** Undoes {@link #remove}. */
    @PostMapping("/{id}/restoration")
    String restore(
            @PathVariable long id, @AuthenticationPrincipal SignedIn who, Locale locale, RedirectAttributes after) {
        sources.restore(person(who), id);
        after.addFlashAttribute("inTheWay", rows.inTheWay(person(who), id, locale));
        after.addFlashAttribute("said", "calendars.restored");
        return BACK;
    }

    private String add(
            String form,
            PersonId person,
            LongSupplier act,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        try {
            long added = act.getAsLong();
            after.addFlashAttribute("added", added);
            after.addFlashAttribute("inTheWay", rows.inTheWay(person, added, locale));
            after.addFlashAttribute("file", form.equals("file"));
            return BACK;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(person, form, FormFaults.of(refusal, messages, locale), model, locale);
        }
    }

    private String page(PersonId person, String form, FormFaults faults, Model model, Locale locale) {
        List<BusySource> all = sources.of(person);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(source -> source.removed() == null)
                        .map(source -> rows.row(source, locale))
                        .toList());
        model.addAttribute(
                "gone", all.stream().filter(source -> source.removed() != null).toList());
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("longest", BusySources.LONGEST_ADDRESS);
        model.addAttribute("longestName", BusySources.LONGEST_NAME);
        model.addAttribute("largest", BusyReader.LARGEST / MEGABYTE);
        return "invites/calendars";
    }

    private static PersonId person(SignedIn who) {
        @Nullable PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("people.mine.nobody");
        }
        return person;
    }
}

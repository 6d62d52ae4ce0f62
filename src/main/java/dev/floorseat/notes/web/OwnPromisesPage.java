package dev.floorseat.notes.web;

import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** What the owner of a promise says about it: kept, withdrawn with a reason, open again after all. */
@Controller
@RequestMapping("/my/promises/{id}")
@PreAuthorize("hasRole('EXECUTIVE')")
class OwnPromisesPage {

    private static final String BACK = "redirect:/my/record";
    private static final int LONGEST_REASON = 500;

    private final Promises promises;
    private final PromiseViews views;
    private final CompanyGuard guard;
    private final MaskedWords masked;
    private final MessageSource messages;

    OwnPromisesPage(
            Promises promises, PromiseViews views, CompanyGuard guard, MaskedWords masked, MessageSource messages) {
        this.promises = promises;
        this.views = views;
        this.guard = guard;
        this.masked = masked;
        this.messages = messages;
    }

    @PostMapping("/kept")
    String kept(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        promises.keep(id, owner(who), version);
        return told(id, "promises.said.KEPT", who, after);
    }

    @PostMapping("/open")
    String open(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        promises.open(id, owner(who), version);
        after.addFlashAttribute("said", "promises.said.OPEN");
        return BACK;
    }

    @GetMapping("/withdrawal")
    String why(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Promise promise = promises.own(id, owner(who));
        return page(promise, promise.version(), "", FormFaults.NONE, model, locale);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Promise promise = promises.own(id, owner(who));
        String worded = mask ? masked.masking(locale).apply(reason) : reason;
        try {
            TypedTexts texts = new TypedTexts(guard);
            String why = texts.needed("/reason", worded, LONGEST_REASON);
            texts.refuseWhatIsWrong("promises.refused");
            promises.withdraw(id, owner(who), version, Objects.requireNonNull(why));
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("masked", masked.offered(refused, locale));
            return page(promise, promise.version(), worded, FormFaults.of(refused, messages, locale), model, locale);
        }
        return told(id, "promises.said.WITHDRAWN", who, after);
    }

    /** Says what happened, and offers to take it back. */
    private String told(long id, String said, SignedIn who, RedirectAttributes after) {
        after.addFlashAttribute("said", said);
        after.addFlashAttribute("undo", id);
        after.addFlashAttribute("undoVersion", promises.own(id, owner(who)).version());
        return BACK;
    }

    private String page(Promise promise, long version, String reason, FormFaults faults, Model model, Locale locale) {
        model.addAttribute(
                "view", views.of(List.of(promise), promise.owner(), locale).get(0));
        model.addAttribute("version", version);
        model.addAttribute("reason", reason);
        model.addAttribute("faults", faults);
        model.addAttribute("most", LONGEST_REASON);
        return "notes/promise-withdrawal";
    }

    private static PersonId owner(SignedIn who) {
        PersonId owner = who.personId();
        if (owner == null) {
            throw Refusal.notFound("promises.nobody");
        }
        return owner;
    }
}

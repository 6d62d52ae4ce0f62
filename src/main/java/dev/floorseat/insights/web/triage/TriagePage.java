package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.triage.Promotion;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.web.triage.ActTyped.What;
import dev.floorseat.insights.web.triage.Acting.Done;
import dev.floorseat.insights.web.triage.Acting.Undone;
import dev.floorseat.insights.web.triage.InboxModel.Kept;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
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

/** The inbox of CX leads, and what they do there. What somebody else did meanwhile stands beside what was typed. */
@Controller
@RequestMapping("/triage")
@PreAuthorize("hasRole('LEAD')")
class TriagePage {

    private final InboxModel inbox;
    private final Acting acting;
    private final Triage triage;
    private final Promotion promotion;
    private final MessageSource messages;

    TriagePage(InboxModel inbox, Acting acting, Triage triage, Promotion promotion, MessageSource messages) {
        this.inbox = inbox;
        this.acting = acting;
        this.triage = triage;
        this.promotion = promotion;
        this.messages = messages;
    }

    /**
     * What was done, and how to take it back. Waits in the session, which is stored, until the page is shown.
     *
     * @param key message
     * @param count with how many
     * @param act number of the act; 0: there is nothing to take back
     * @param already with how many it was so already
     * @param made page of what was made; null: nothing has one
     */
    record Toast(
            String key,
            int count,
            long act,
            int already,
            @Nullable String made) implements Serializable {

        static Toast of(String key, int count, long act) {
            return new Toast(key, count, act, 0, null);
        }
    }

    /** The form as it was sent. */
    @ModelAttribute("sent")
    ActTyped sent(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") Set<String> chosen) {
        return new ActTyped(act, reason, words, until, into, to, chosen);
    }

    @GetMapping
    String show(InboxTyped typed, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return inbox.page(typed, Kept.NOTHING, who, model, locale);
    }

    /** Reloading the address of a form leads back to the inbox. */
    @GetMapping("/{id}/act")
    String back(@PathVariable long id) {
        return "redirect:/triage?at=" + id;
    }

    /** Likewise. */
    @GetMapping({"/acts", "/undo"})
    String back() {
        return "redirect:/triage";
    }

    @PostMapping("/{id}/act")
    String act(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) ActTyped sent,
            InboxTyped typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        InboxTyped here = opened(typed, id);
        try {
            What what = sent.what();
            long next = what == What.OWN ? id : inbox.next(typed, id, who);
            long act = acting.one(known(id), revision, sent, who);
            String made = what == What.PROMOTE ? promotion.path(known(id)) : null;
            after.addFlashAttribute("toast", new Toast("triage.said." + what, 1, act, 0, made));
            return "redirect:" + (next == 0 ? typed.list() : typed.at(next));
        } catch (Refusal e) {
            return refused(e, here, sent, who, response, model, locale);
        }
    }

    @PostMapping("/acts")
    String acts(
            @ModelAttribute(name = "sent", binding = false) ActTyped sent,
            InboxTyped typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            Done done = acting.several(sent, who);
            if (!done.acts().isEmpty() || done.already() > 0) {
                Toast toast = new Toast(
                        "triage.said." + sent.what(),
                        done.acts().size(),
                        done.acts().isEmpty() ? 0 : done.acts().get(0),
                        done.already(),
                        null);
                after.addFlashAttribute("toast", toast);
                model.addAttribute("toast", toast);
            }
            if (done.overtaken() + done.unfit() == 0) {
                return "redirect:" + typed.list();
            }
            throw Refusal.conflict("triage.chosen.overtaken", done.overtaken(), done.unfit());
        } catch (Refusal e) {
            return refused(e, typed, sent, who, response, model, locale);
        }
    }

    /**
     * Takes an act back.
     *
     * @param undone number of the act
     * @param all whether those done in one go with it are taken back as well
     */
    @PostMapping("/undo")
    String undo(
            @RequestParam long undone,
            @RequestParam(defaultValue = "false") boolean all,
            InboxTyped typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            Undone done =
                    all ? acting.undo(undone, who) : new Undone(List.of(triage.undo(undone, who.account())), List.of());
            Toast toast = Toast.of("triage.said.UNDONE", done.back().size(), 0);
            if (done.left().isEmpty()) {
                after.addFlashAttribute("toast", toast);
                return "redirect:" + typed.at(done.back().get(0).value());
            }
            if (!done.back().isEmpty()) {
                model.addAttribute("toast", toast);
            }
            throw Refusal.conflict("triage.undone.rest", done.left().size(), inbox.names(done.left(), who));
        } catch (Refusal e) {
            return refused(e, typed, ActTyped.NOTHING, who, response, model, locale);
        }
    }

    private String refused(
            Refusal refusal,
            InboxTyped typed,
            ActTyped sent,
            SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        FormFaults faults = FormFaults.of(refusal, messages, locale);
        boolean stale = refusal.kind() == Refusal.Kind.CONFLICT;
        return inbox.page(typed, new Kept(sent, faults, stale), who, model, locale);
    }

    private static InsightId known(long id) {
        if (id <= 0) {
            throw Refusal.notFound("insights.no-such", Long.toString(id));
        }
        return new InsightId(id);
    }

    private static InboxTyped opened(InboxTyped typed, long id) {
        return new InboxTyped(
                typed.state(),
                typed.owner(),
                typed.queue(),
                typed.site(),
                typed.kind(),
                typed.overdue(),
                typed.q(),
                Long.toString(id),
                typed.find());
    }
}

package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.Role;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.replies.LinkAnswers;
import dev.floorseat.invites.replies.LinkView;
import dev.floorseat.invites.replies.LinkView.Asked;
import dev.floorseat.invites.replies.LinkView.Standing;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a link in a mail, for whoever holds the mail. Looking changes nothing, however often a mail scanner does it; the
 * button on the page answers.
 */
@Controller
@RequestMapping("/answer/{token}")
@PreAuthorize("permitAll()")
class AnswerLinkPage {

    private static final String ROBOTS = "noindex, nofollow";

    private final LinkAnswers answers;
    private final AnswerLinks links;
    private final LinkSheet sheet;
    private final Clock clock;

    AnswerLinkPage(LinkAnswers answers, AnswerLinks links, LinkSheet sheet, Clock clock) {
        this.answers = answers;
        this.links = links;
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * What a form of the page sends.
     *
     * @param nonce shows that the page was seen
     * @param reason why not, the name of a class; empty: not said
     * @param time the time proposed, as the page offered it; empty: none
     */
    record Typed(
            @Nullable String nonce,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String time,
            @Nullable String language) {}

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LinkView view = answers.look(token);
        Locale reader = sheet.language(view, language, request);
        return page(token, view, reader, null, response, model);
    }

    /** Whether the link stands; mail scanners ask for nothing else, and other times are not looked for. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> look(@PathVariable String token) {
        return ResponseEntity.status(status(answers.look(token).standing()))
                .header("X-Robots-Tag", ROBOTS)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** Answers, and leads back to the page, which says what became of it. */
    @PostMapping
    String answer(
            @PathVariable String token,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LinkView view = answers.look(token);
        Locale reader = sheet.language(view, Objects.requireNonNullElse(typed.language(), ""), request);
        Optional<Asked> asked = view.asked();
        if (asked.isEmpty() || (view.standing() != Standing.OPEN && view.standing() != Standing.DONE)) {
            return page(token, view, reader, null, response, model);
        }
        try {
            LinkView done = answers.answer(token, added(token, asked.get(), typed));
            if (done.standing() != Standing.DONE) {
                return page(token, done, reader, null, response, model);
            }
        } catch (Refusal e) {
            model.addAttribute("typed", typed);
            return page(token, view, reader, e, response, model);
        }
        return "redirect:/answer/" + token + "?language=" + reader.getLanguage();
    }

    private LinkAnswers.Added added(String token, Asked asked, Typed typed) {
        String nonce = typed.nonce();
        if (nonce == null || !links.isFresh(nonce, token, clock.instant())) {
            throw Refusal.unusable("links.stale");
        }
        String comment = Objects.requireNonNullElse(typed.comment(), "").strip();
        return switch (asked.purpose()) {
            case ACCEPT, TENTATIVE -> new LinkAnswers.Added(null, "", null);
            case DECLINE -> new LinkAnswers.Added(reason(asked, typed.reason()), comment, null);
            case PROPOSE -> new LinkAnswers.Added(null, comment, sheet.chosen(asked, typed.time()));
        };
    }

    /** A mentor need not say why. */
    private static @Nullable DeclineReason reason(Asked asked, @Nullable String typed) {
        Optional<DeclineReason> reason = Stream.of(DeclineReason.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
        if (reason.isEmpty() && asked.invitation().role() == Role.EXECUTIVE) {
            throw Refusal.unusable("links.reason.missing");
        }
        return reason.orElse(null);
    }

    private String page(
            String token,
            LinkView view,
            Locale reader,
            @Nullable Refusal refused,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", ROBOTS);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(refused != null ? refused.kind().status() : status(view.standing()));
        model.addAttribute("token", token);
        model.addAttribute("nonce", links.nonce(token, clock.instant()));
        sheet.fill(view, reader, refused, model);
        return "invites/answer-link";
    }

    private static int status(Standing standing) {
        return switch (standing) {
            case OPEN, DONE -> HttpServletResponse.SC_OK;
            case OUTDATED, OFF, CLOSED -> HttpServletResponse.SC_GONE;
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
        };
    }
}

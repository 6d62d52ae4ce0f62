package dev.floorseat.invites.web;

import dev.floorseat.invites.feeds.Feeds;
import dev.floorseat.invites.letter.LetterSettings;
import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own feeds: create, see when they were last asked, revoke. */
@Controller
@RequestMapping("/my/feed")
@PreAuthorize("hasAnyRole('PLANNER','EXECUTIVE','ASSISTANT','MENTOR','LEAD','COUNCIL','ADMIN')")
class FeedPage {

    private final Feeds feeds;
    private final LetterSettings settings;
    private final TimeWords times;

    FeedPage(Feeds feeds, LetterSettings settings, TimeWords times) {
        this.feeds = feeds;
        this.settings = settings;
        this.times = times;
    }

    /** A feed as the page shows it. */
    record Row(long id, String created, @Nullable String used) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        List<Row> rows = feeds.of(owner(who)).stream()
                .map(feed -> new Row(
                        feed.id(),
                        times.moment(feed.created(), locale),
                        feed.used() == null ? null : times.moment(feed.used(), locale)))
                .toList();
        model.addAttribute("feeds", rows);
        return "invites/feed";
    }

    /** Answers with the page itself and not a redirect: the address must not wait in a session for the next request. */
    @PostMapping
    String create(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        String token = feeds.create(owner(who));
        model.addAttribute("address", settings.baseUrl() + "/feeds/" + token + ".ics");
        return show(who, model, locale);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        PersonId owner = who.personId();
        if (owner == null) {
            throw Refusal.notFound("invites.feed.unknown");
        }
        feeds.revoke(owner, id);
        flash.addFlashAttribute("revoked", true);
        return "redirect:/my/feed";
    }

    private static PersonId owner(SignedIn who) {
        PersonId owner = who.personId();
        if (owner == null) {
            throw Refusal.unusable("invites.feed.nobody");
        }
        return owner;
    }
}

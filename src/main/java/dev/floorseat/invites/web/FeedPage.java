package dev.floorseat.invites.web;

import dev.floorseat.invites.feeds.Feeds;
import dev.floorseat.invites.letter.LetterSettings;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final ZoneId zone;

    FeedPage(Feeds feeds, LetterSettings settings, @Value("${floorseat.zone:Europe/Berlin}") ZoneId zone) {
        this.feeds = feeds;
        this.settings = settings;
        this.zone = zone;
    }

    /** A feed as the page shows it. */
    record Row(long id, String created, @Nullable String used) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        List<Row> rows = feeds.of(owner(who)).stream()
                .map(feed -> new Row(
                        feed.id(),
                        Moments.text(feed.created(), zone, locale),
                        feed.used() == null ? null : Moments.text(feed.used(), zone, locale)))
                .toList();
        model.addAttribute("feeds", rows);
        return "invites/feed";
    }

    @PostMapping
    String create(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        String token = feeds.create(owner(who));
        flash.addFlashAttribute("address", settings.baseUrl() + "/feeds/" + token + ".ics");
        return "redirect:/my/feed";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        feeds.revoke(owner(who), id);
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

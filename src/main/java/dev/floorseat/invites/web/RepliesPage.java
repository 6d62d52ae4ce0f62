package dev.floorseat.invites.web;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.polling.AnswerMailbox;
import dev.floorseat.invites.replies.Replies;
import dev.floorseat.invites.replies.ReplyEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** The planner's queue of answers that need a person. */
@Controller
@RequestMapping("/replies")
@PreAuthorize("hasRole('PLANNER')")
class RepliesPage {

    private static final int ROWS = 50;
    private static final String BACK = "redirect:/replies";

    private final Replies replies;
    private final AnswerMailbox mailbox;
    private final Dates dates;
    private final HostsToAsk hosts;
    private final PlacesToFind places;
    private final Appointments appointments;
    private final Clock clock;

    RepliesPage(
            Replies replies,
            AnswerMailbox mailbox,
            Dates dates,
            HostsToAsk hosts,
            PlacesToFind places,
            Appointments appointments,
            Clock clock) {
        this.replies = replies;
        this.mailbox = mailbox;
        this.dates = dates;
        this.hosts = hosts;
        this.places = places;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * A mail as the page shows it.
     *
     * @param inForce when the visit is to which an answer would count; null: none would, or none is asked for
     */
    record Row(
            ReplyEntry entry,
            String look,
            String received,
            @Nullable String wish,
            @Nullable String inForce) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        @Nullable
        Outcome only = Stream.of(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
        int shown = Math.max(0, page);
        List<ReplyEntry> found = replies.list(new Replies.Filter(!all, only), shown * ROWS, ROWS + 1);
        List<ReplyEntry> entries = found.stream().limit(ROWS).toList();
        Map<VisitId, Appointment> promised = appointments.of(entries.stream()
                .filter(RepliesPage::asksForAnAnswer)
                .flatMap(entry -> visit(entry).stream())
                .toList());
        model.addAttribute(
                "rows",
                entries.stream().map(entry -> row(entry, promised, locale)).toList());
        model.addAttribute("counts", replies.counts(!all));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("outcome", only);
        model.addAttribute("all", all);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("hosts", hosts.rows(locale));
        model.addAttribute("fallen", places.rows(locale));
        model.addAttribute("inbox", mailbox.isConfigured());
        model.addAttribute(
                "checked", replies.checked().map(at -> dates.moment(at, locale)).orElse(null));
        return "invites/replies";
    }

    @PostMapping("/{id}/settled")
    String settle(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        replies.settle(id, who.account());
        redirect.addFlashAttribute("settled", id);
        return BACK;
    }

    /** Undoes {@link #settle}. */
    @PostMapping("/{id}/reopened")
    String reopen(@PathVariable long id) {
        replies.reopen(id);
        return BACK;
    }

    @PostMapping("/{id}/applied")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean remember,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        replies.apply(id, who.account(), remember);
        redirect.addFlashAttribute("applied", true);
        return BACK;
    }

    private Row row(ReplyEntry entry, Map<VisitId, Appointment> promised, Locale locale) {
        @Nullable Instant from = entry.wishFrom();
        @Nullable Instant to = entry.wishTo();
        return new Row(
                entry,
                look(entry.outcome()),
                dates.moment(entry.received(), locale),
                from == null || to == null ? null : dates.stretch(from, to, locale),
                answerable(entry, promised)
                        .map(visit -> dates.when(visit.from(), visit.to(), visit.zone(), locale))
                        .orElse(null));
    }

    /** Who was replaced, or whose visit has begun, is asked nothing any more. */
    private Optional<Appointment> answerable(ReplyEntry entry, Map<VisitId, Appointment> promised) {
        @Nullable Long invited = entry.invited();
        return invited == null || entry.withdrawn() || !asksForAnAnswer(entry)
                ? Optional.empty()
                : visit(entry)
                        .map(promised::get)
                        .filter(visit -> visit.concerns(new PersonId(invited))
                                && visit.from().isAfter(clock.instant()));
    }

    private static boolean asksForAnAnswer(ReplyEntry entry) {
        return entry.isApplicable() || entry.isForAPerson() || entry.isProposal();
    }

    private static Optional<VisitId> visit(ReplyEntry entry) {
        return Optional.ofNullable(entry.visit()).map(VisitId::new);
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> "good";
            case DUPLICATE, AUTO_REPLY -> "";
            case DELIVERY_REPORT, UNREADABLE, TOO_LARGE -> "bad";
            case STALE_SEQUENCE, STALE_STAMP, UNKNOWN_UID, WRONG_SENDER, DELEGATED, UNTRUSTED, NO_CALENDAR_PART ->
                "warn";
        };
    }
}

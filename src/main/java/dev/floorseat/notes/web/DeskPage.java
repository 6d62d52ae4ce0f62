package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.floor.Shift;
import dev.floorseat.notes.DeskHint;
import dev.floorseat.notes.DeskHints;
import dev.floorseat.notes.card.CardUses;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: what may be said today, by queue, the reader's own queue first. */
@Controller
@RequestMapping("/desk")
@PreAuthorize("hasAnyRole('MENTOR', 'LEAD')")
class DeskPage {

    /**
     * The cards of a queue.
     *
     * @param queue a name; null: those of every queue
     * @param own whether the reader works on it today
     */
    record Group(@Nullable String queue, boolean own, List<CardView> cards) {}

    private final Cards cards;
    private final CardUses uses;
    private final CardViews views;
    private final Floor floor;
    private final Dates dates;
    private final List<DeskHints> hints;
    private final MessageSource messages;

    /** A hint as the page shows it. */
    record Hint(String text, String path) {}

    DeskPage(
            Cards cards,
            CardUses uses,
            CardViews views,
            Floor floor,
            Dates dates,
            List<DeskHints> hints,
            MessageSource messages) {
        this.cards = cards;
        this.uses = uses;
        this.views = views;
        this.floor = floor;
        this.dates = dates;
        this.hints = hints;
        this.messages = messages;
    }

    @GetMapping
    String desk(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        QueueNames names = QueueNames.of(floor);
        List<CardView> inForce = views.of(cards.inForce(dates.today()), locale);
        List<CardView> found = inForce.stream()
                .filter(card -> queue.isEmpty()
                        || card.card().queue() == null
                        || queue.equals(card.card().queue()))
                .filter(card -> says(card, q))
                .toList();
        model.addAttribute("groups", groups(found, rostered(who.personId()), names));
        model.addAttribute("any", !inForce.isEmpty());
        model.addAttribute("hints", hints(who.personId(), locale));
        model.addAttribute("q", q);
        model.addAttribute("queue", queue);
        model.addAttribute("queues", names.all());
        model.addAttribute(
                "taps",
                found.stream()
                        .collect(Collectors.toMap(
                                card -> card.card().id(),
                                card -> UUID.randomUUID().toString())));
        return "notes/desk";
    }

    private List<Hint> hints(@Nullable PersonId person, Locale locale) {
        return person == null
                ? List.of()
                : hints.stream()
                        .flatMap(each -> each.of(person).stream())
                        .map((DeskHint hint) -> new Hint(
                                messages.getMessage(hint.key(), hint.arguments().toArray(), locale), hint.path()))
                        .toList();
    }

    /** Reloading the address of a button leads back to the page. */
    @GetMapping("/uses")
    String back() {
        return "redirect:/desk";
    }

    @PostMapping("/uses")
    String used(
            @RequestParam long card,
            @RequestParam String tap,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            RedirectAttributes after) {
        if (!uses.count(card, tap, dates.today())) {
            throw Refusal.conflict("cards.not-in-force");
        }
        after.addAttribute("q", q);
        after.addAttribute("queue", queue);
        after.addFlashAttribute("counted", card);
        return "redirect:/desk";
    }

    /** Whether a card has every word that is looked for. */
    private static boolean says(CardView card, String q) {
        String text = String.join(
                        " ",
                        card.card().maySay(),
                        card.card().mayNotSay() == null ? "" : card.card().mayNotSay(),
                        card.queue() == null ? "" : card.queue())
                .toLowerCase(Locale.ROOT);
        return Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(text::contains);
    }

    /** The queues somebody works on today. */
    private Set<String> rostered(@Nullable PersonId person) {
        LocalDate today = dates.today();
        return person == null
                ? Set.of()
                : floor
                        .shifts(
                                today.atStartOfDay(dates.zone()).toInstant(),
                                today.plusDays(1).atStartOfDay(dates.zone()).toInstant())
                        .stream()
                        .filter(shift -> shift.mentor().equals(person))
                        .map(Shift::queue)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The reader's queues, then what holds on every queue, then the rest by name. */
    private static List<Group> groups(List<CardView> cards, Set<String> own, QueueNames names) {
        List<Group> groups = new ArrayList<>();
        for (String queue : own) {
            add(groups, names.of(queue), true, of(cards, queue));
        }
        add(
                groups,
                null,
                false,
                cards.stream().filter(card -> card.card().queue() == null).toList());
        Map<String, List<CardView>> others = new TreeMap<>();
        names.all().stream()
                .filter(queue -> !own.contains(queue.externalId()))
                .forEach(queue -> others.computeIfAbsent(queue.name(), name -> new ArrayList<>())
                        .addAll(of(cards, queue.externalId())));
        others.forEach((name, theirs) -> add(groups, name, false, theirs));
        return groups;
    }

    private static List<CardView> of(List<CardView> cards, String queue) {
        return cards.stream().filter(card -> queue.equals(card.card().queue())).toList();
    }

    private static void add(List<Group> groups, @Nullable String queue, boolean own, List<CardView> cards) {
        if (!cards.isEmpty()) {
            groups.add(new Group(queue, own, cards));
        }
    }
}

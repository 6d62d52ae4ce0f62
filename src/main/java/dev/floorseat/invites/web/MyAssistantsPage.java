package dev.floorseat.invites.web;

import dev.floorseat.access.Account;
import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.invites.assistants.Deed;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An executive's assistants: who may act, since when, what they did; let somebody act, and stop it. */
@Controller
@RequestMapping("/my/assistants")
@PreAuthorize("hasRole('EXECUTIVE')")
class MyAssistantsPage {

    private static final int DEEDS = 50;
    private static final String BACK = "redirect:/my/assistants";

    /** An assistant who may act. */
    record Row(long id, String name, String since, boolean usable) {}

    /** An assistant who could be let act. */
    record Candidate(String username, String name) {}

    /** Something an assistant did; visit: null for busy times. */
    record DeedRow(
            Deed.Kind kind,
            String name,
            String at,
            @Nullable Long visit,
            @Nullable String time,
            boolean byMail) {}

    private final Consents consents;
    private final Deeds deeds;
    private final AssistantNames names;
    private final TimeWords times;

    MyAssistantsPage(Consents consents, Deeds deeds, AssistantNames names, TimeWords times) {
        this.consents = consents;
        this.deeds = deeds;
        this.names = names;
        this.times = times;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId executive = who.personId();
        model.addAttribute(
                "rows",
                executive == null
                        ? List.of()
                        : consents.of(executive).stream()
                                .map(each -> row(each, locale))
                                .toList());
        model.addAttribute(
                "candidates",
                executive == null
                        ? List.of()
                        : consents.candidates(executive).stream()
                                .map(this::candidate)
                                .toList());
        model.addAttribute(
                "deeds",
                executive == null
                        ? List.of()
                        : deeds.of(executive, DEEDS).stream()
                                .map(each -> row(each, locale))
                                .toList());
        return "invites/my-assistants";
    }

    @PostMapping
    String give(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String assistant,
            RedirectAttributes after) {
        Consent given = consents.give(person(who), assistant);
        after.addFlashAttribute("given", names.of(given.assistant()));
        return BACK;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes after) {
        consents.withdraw(person(who), id);
        after.addFlashAttribute("withdrawn", id);
        return BACK;
    }

    /** Undoes {@link #withdraw}. */
    @PostMapping("/{id}/restoration")
    String restore(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes after) {
        consents.restore(person(who), id);
        after.addFlashAttribute("restored", true);
        return BACK;
    }

    static PersonId person(SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("assist.mine.nobody");
        }
        return person;
    }

    private Row row(Consent consent, Locale locale) {
        return new Row(
                consent.id(), names.of(consent.assistant()), times.moment(consent.since(), locale), consent.isUsable());
    }

    private Candidate candidate(Account account) {
        return new Candidate(account.username(), names.of(account));
    }

    private DeedRow row(Deed deed, Locale locale) {
        Instant from = deed.from();
        Instant to = deed.to();
        VisitId visit = deed.visit();
        return new DeedRow(
                deed.kind(),
                names.of(deed.account()),
                times.moment(deed.at(), locale),
                visit == null ? null : visit.value(),
                from == null || to == null ? null : times.moment(from, locale) + " – " + times.moment(to, locale),
                deed.byMail());
    }
}

package dev.floorseat.access.web;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.access.signin.ReaderLocale;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's accounts, for administrators: found, and new ones opened. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountsPage {

    private final Accounts accounts;
    private final People people;
    private final Dates dates;

    AccountsPage(Accounts accounts, People people, Dates dates) {
        this.accounts = accounts;
        this.people = people;
        this.dates = dates;
    }

    /** An account in the list. */
    record Line(
            Account account,
            @Nullable String person,
            @Nullable String signedIn) {
        boolean mentions(String words) {
            String text = account.username() + " " + (person == null ? "" : person) + " " + account.roles();
            return text.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /** What was typed into the form for a new account; comes back if it is refused. The password never does. */
    record Draft(String username, String person, Set<Role> roles, String language) {
        static final Draft EMPTY = new Draft("", "", Set.of(), "de");
    }

    @GetMapping("/accounts")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model, Locale locale) {
        return page(words, Draft.EMPTY, model, locale);
    }

    @PostMapping("/accounts")
    String open(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            @RequestParam String language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        Set<Role> given = roles == null ? EnumSet.noneOf(Role.class) : roles;
        try {
            Locale spoken = ReaderLocale.spoken(language);
            Account account = accounts.open(
                    username, password, given, whose(people, person), spoken == null ? Locale.ENGLISH : spoken);
            after.addFlashAttribute("said", "access.accounts.opened");
            return "redirect:/accounts/" + account.id();
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            model.addAttribute("fault", e.key());
            model.addAttribute("faultArguments", e.arguments().toArray());
            return page("", new Draft(username, person, given, language), model, locale);
        }
    }

    /** The person of this external id; nobody if none is named. */
    static @Nullable PersonId whose(People people, String externalId) {
        String id = externalId.strip();
        return id.isEmpty()
                ? null
                : people.byExternalId(id)
                        .map(Person::id)
                        .orElseThrow(() -> Refusal.unusable("access.person.unknown", id));
    }

    private String page(String words, Draft draft, Model model, Locale locale) {
        List<Person> everybody = people.all();
        Map<PersonId, Person> byId = everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Line> lines = accounts.all().stream()
                .map(account -> line(account, byId, locale))
                .filter(line -> line.mentions(words.strip().toLowerCase(Locale.ROOT)))
                .toList();
        model.addAttribute("words", words);
        model.addAttribute("lines", lines);
        model.addAttribute("people", everybody);
        model.addAttribute("roles", Role.values());
        model.addAttribute("draft", draft);
        return "access/accounts";
    }

    private Line line(Account account, Map<PersonId, Person> people, Locale locale) {
        Person person = account.person() == null ? null : people.get(account.person());
        return new Line(
                account, person == null ? null : person.name(), dates.momentIfAny(account.signedInAt(), locale));
    }
}

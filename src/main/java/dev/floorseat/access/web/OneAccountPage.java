package dev.floorseat.access.web;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, for administrators: its person and roles, a new password, shut and opened again. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/accounts/{id}")
class OneAccountPage {

    private final Accounts accounts;
    private final People people;
    private final Dates dates;

    OneAccountPage(Accounts accounts, People people, Dates dates) {
        this.accounts = accounts;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, Locale locale) {
        Account account = accounts.byId(id);
        Person person =
                account.person() == null ? null : people.byId(account.person()).orElse(null);
        model.addAttribute("account", account);
        model.addAttribute("person", person);
        model.addAttribute("signedIn", dates.momentIfAny(account.signedInAt(), locale));
        model.addAttribute("people", people.all());
        model.addAttribute("roles", Role.values());
        return "access/one-account";
    }

    /** The addresses of the forms, for whoever loads one again or changes the language there. */
    @GetMapping({"/roles", "/password", "/enabled"})
    String back(@PathVariable long id) {
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/roles")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            PersonId whose = AccountsPage.whose(people, person);
            accounts.setRoles(id, roles == null ? EnumSet.noneOf(Role.class) : roles);
            if (!Objects.equals(whose, accounts.byId(id).person())) {
                accounts.belongsTo(id, whose);
            }
        } catch (Refusal e) {
            return refused(e, "rolesFault", id, response, model, locale);
        }
        return done(id, "access.accounts.changed", after);
    }

    @PostMapping("/password")
    String setPassword(
            @PathVariable long id,
            @RequestParam String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            accounts.setPassword(id, fresh, request.getSession().getId(), true);
        } catch (Refusal e) {
            return refused(e, "passwordFault", id, response, model, locale);
        }
        return done(id, "access.accounts.password-set", after);
    }

    @PostMapping("/enabled")
    String enable(
            @PathVariable long id,
            @RequestParam boolean enabled,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            accounts.enable(id, enabled);
        } catch (Refusal e) {
            return refused(e, "enabledFault", id, response, model, locale);
        }
        return done(id, enabled ? "access.accounts.enabled" : "access.accounts.disabled", after);
    }

    private String refused(
            Refusal why, String where, long id, HttpServletResponse response, Model model, Locale locale) {
        if (why.kind() == Refusal.Kind.NOT_FOUND) {
            throw why;
        }
        response.setStatus(why.kind().status());
        model.addAttribute(where, why.key());
        model.addAttribute("faultArguments", why.arguments().toArray());
        return show(id, model, locale);
    }

    private static String done(long id, String said, RedirectAttributes after) {
        after.addFlashAttribute("said", said);
        return "redirect:/accounts/" + id;
    }
}

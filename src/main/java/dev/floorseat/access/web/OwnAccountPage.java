package dev.floorseat.access.web;

import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.SignInOutcome;
import dev.floorseat.access.SignInOutcome.Accepted;
import dev.floorseat.access.SignInOutcome.Braked;
import dev.floorseat.access.SignIns;
import dev.floorseat.access.Token;
import dev.floorseat.access.Tokens;
import dev.floorseat.access.signin.AccountPrincipal;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.WeeklyMail;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, the password, the tokens. */
@Controller
@PreAuthorize("isAuthenticated()")
class OwnAccountPage {

    private static final String BACK = "redirect:/account";

    private final Accounts accounts;
    private final SignIns signIns;
    private final Tokens tokens;
    private final People people;
    private final Dates dates;
    private final Optional<WeeklyMail> weekly;

    OwnAccountPage(
            Accounts accounts,
            SignIns signIns,
            Tokens tokens,
            People people,
            Dates dates,
            Optional<WeeklyMail> weekly) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.tokens = tokens;
        this.people = people;
        this.dates = dates;
        this.weekly = weekly;
    }

    /** A token as its owner sees it. */
    record TokenLine(
            long id,
            String name,
            String created,
            @Nullable String lastUsed,
            @Nullable String revoked) {}

    @GetMapping("/account")
    String show(@AuthenticationPrincipal AccountPrincipal who, Model model, Locale locale) {
        Account account = accounts.byId(who.accountId());
        model.addAttribute("account", account);
        model.addAttribute(
                "person",
                account.person() == null
                        ? null
                        : people.byId(account.person()).map(Person::name).orElse(null));
        PersonId person = account.person();
        model.addAttribute(
                "weekly",
                person == null ? null : weekly.map(each -> each.wanted(person)).orElse(null));
        model.addAttribute(
                "tokens",
                tokens.of(account.id()).stream()
                        .map(token -> line(token, locale))
                        .toList());
        return "access/account";
    }

    /** The addresses of the forms, for whoever loads one again or changes the language there. */
    @GetMapping({"/account/password", "/account/tokens"})
    String back() {
        return BACK;
    }

    @PostMapping("/account/password")
    String changePassword(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam(defaultValue = "false") boolean revokeTokens,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            proves(who, current, request);
            accounts.setPassword(who.accountId(), fresh, request.getSession().getId(), revokeTokens);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            model.addAttribute("passwordFault", e.key());
            return show(who, model, locale);
        }
        after.addFlashAttribute("said", revokeTokens ? "access.password.changed-all" : "access.password.changed");
        return BACK;
    }

    /** Answers with the page itself and not a redirect: the token must not wait in a session for the next request. */
    @PostMapping("/account/tokens")
    String createToken(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam String name,
            @RequestParam String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            proves(who, current, request);
            model.addAttribute("fresh", tokens.create(who.accountId(), name));
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            model.addAttribute("tokenFault", e.key());
            model.addAttribute("faultArguments", e.arguments().toArray());
            model.addAttribute("tokenName", name);
        }
        return show(who, model, locale);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revokeToken(@AuthenticationPrincipal AccountPrincipal who, @PathVariable long id, RedirectAttributes after) {
        tokens.revoke(who.accountId(), id);
        after.addFlashAttribute("said", "access.token.revoked");
        return BACK;
    }

    /** A session left open is not enough to take over the account; and guessing here is braked as at the door. */
    private void proves(AccountPrincipal who, String current, HttpServletRequest request) {
        SignInOutcome outcome = signIns.attempt(who.account(), current, request.getRemoteAddr());
        if (outcome instanceof Braked) {
            throw Refusal.conflict("access.sign-in.braked");
        }
        if (!(outcome instanceof Accepted)) {
            throw Refusal.unusable("access.password.wrong");
        }
    }

    private TokenLine line(Token token, Locale locale) {
        return new TokenLine(
                token.id(),
                token.name(),
                dates.moment(token.createdAt(), locale),
                dates.momentIfAny(token.lastUsedAt(), locale),
                dates.momentIfAny(token.revokedAt(), locale));
    }
}

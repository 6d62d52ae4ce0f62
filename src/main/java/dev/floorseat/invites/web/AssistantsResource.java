package dev.floorseat.invites.web;

import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An executive's assistants for programs: see them, let one act, stop it. */
@RestController
@RequestMapping(ForPrograms.API + "/assistants")
@PreAuthorize("hasRole('EXECUTIVE')")
class AssistantsResource {

    /** An assistant who may act; account: the name of the account. */
    record AssistantView(String id, String account, String name, Instant since) {}

    /** Who is let act: the name of the account. */
    record NewAssistant(@Nullable String account) {}

    private final Consents consents;
    private final AssistantNames names;

    AssistantsResource(Consents consents, AssistantNames names) {
        this.consents = consents;
        this.names = names;
    }

    @GetMapping
    List<AssistantView> mine(@AuthenticationPrincipal SignedIn who) {
        return consents.of(MyAssistantsPage.person(who)).stream()
                .map(this::view)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssistantView give(@RequestBody NewAssistant wanted, @AuthenticationPrincipal SignedIn who) {
        String account = wanted.account();
        if (account == null) {
            throw Refusal.unusable(List.of(Fault.at("/account", "rotation.missing")), "access.consent.nobody");
        }
        return view(consents.give(MyAssistantsPage.person(who), account));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        consents.withdraw(MyAssistantsPage.person(who), id);
    }

    private AssistantView view(Consent consent) {
        return new AssistantView(
                Long.toString(consent.id()),
                consent.assistant().username(),
                names.of(consent.assistant()),
                consent.since());
    }
}

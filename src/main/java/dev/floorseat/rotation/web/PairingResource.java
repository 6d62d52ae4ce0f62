package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.pairing.PairingAnswer;
import dev.floorseat.rotation.pairing.Pairings;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs and the phone: takes an answer, and gives none. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class PairingResource {

    /** What is sent. */
    record SentPairing(@Nullable String answer) {}

    private final Pairings pairings;

    PairingResource(Pairings pairings) {
        this.pairings = pairings;
    }

    @PostMapping("/visits/{id}/pairing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody SentPairing sent, @AuthenticationPrincipal SignedIn who) {
        PairingAnswer answer = Arrays.stream(PairingAnswer.values())
                .filter(each -> each.name().equalsIgnoreCase(sent.answer()))
                .findFirst()
                .orElseThrow(PairingResource::noAnswer);
        pairings.answer(VisitAnswersPage.visitId(id), VisitAnswersPage.person(id, who), answer);
    }

    private static Refusal noAnswer() {
        String allowed = Arrays.stream(PairingAnswer.values()).map(Enum::name).collect(Collectors.joining(", "));
        return Refusal.unusable(List.of(Fault.at("/answer", "rotation.not-one-of", allowed)), "rotation.not-paired");
    }
}

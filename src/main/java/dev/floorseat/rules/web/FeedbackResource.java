package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a rule worked, said by those at the desk: counted, and forgotten who said it. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasRole('MENTOR')")
class FeedbackResource {

    /**
     * What is said.
     *
     * @param clientId what the sender calls it; the same again does not count again. Null: one counts once a day
     */
    record Said(@Nullable Boolean worked, @Nullable String clientId) {}

    /** Whether it counts, or did before. */
    record Counted(boolean counted) {}

    private final RuleFeedback feedback;

    FeedbackResource(RuleFeedback feedback) {
        this.feedback = feedback;
    }

    @PostMapping("/rules/{id}/feedback")
    Counted say(@PathVariable long id, @RequestBody Said said, @AuthenticationPrincipal SignedIn who) {
        Boolean worked = said.worked();
        if (worked == null) {
            throw Refusal.unusable(List.of(Fault.at("/worked", "rules.missing")), "rules.not-saved");
        }
        return new Counted(feedback.say(id, worked, who.account(), said.clientId()));
    }
}

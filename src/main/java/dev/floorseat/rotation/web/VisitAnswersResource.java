package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to visits for programs: what a person said, by phone or by themselves. */
@RestController
@RequestMapping("/api/v1/visits/{id}/answers")
class VisitAnswersResource {

    /** What somebody says to an appointment. */
    record SaidAnswer(
            @Nullable String person,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String comment) {}

    /** The answers that hold for a visit, by the external ids of its people. */
    record AnswersView(String visit, Map<String, Answer> answers) {}

    private final Answers answers;
    private final Appointments appointments;
    private final People people;

    VisitAnswersResource(Answers answers, Appointments appointments, People people) {
        this.answers = answers;
        this.appointments = appointments;
        this.people = people;
    }

    /** The planner answers for anybody, others for themselves. */
    @PostMapping
    @PreAuthorize("hasAnyRole('PLANNER', 'EXECUTIVE', 'MENTOR')")
    AnswersView answer(
            @PathVariable long id,
            @RequestBody SaidAnswer said,
            @AuthenticationPrincipal SignedIn who,
            Authentication authentication) {
        VisitId visit = VisitAnswersPage.visitId(id);
        boolean planner = authentication.getAuthorities().stream()
                .anyMatch(authority -> "ROLE_PLANNER".equals(authority.getAuthority()));
        Appointment appointment = appointments
                .of(visit)
                .filter(promised -> planner || (who.personId() != null && promised.concerns(who.personId())))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
        Person person = person(said.person(), who);
        if (!planner && !person.id().equals(who.personId())) {
            throw Refusal.forbidden("rotation.answer-for-others");
        }
        answers.answer(
                visit,
                person.id(),
                oneOf(Answer.class, said.answer(), "/answer"),
                said.reason() == null ? null : oneOf(DeclineReason.class, said.reason(), "/reason"),
                said.comment(),
                who.account());
        return new AnswersView(
                Long.toString(appointment.visit().value()),
                answers.to(visit).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> people.byId(entry.getKey())
                                        .orElseThrow()
                                        .externalId(),
                                Map.Entry::getValue)));
    }

    private Person person(@Nullable String externalId, SignedIn who) {
        if (externalId == null && who.personId() != null) {
            return people.byId(who.personId()).orElseThrow();
        }
        if (externalId == null) {
            throw Refusal.unusable(List.of(Fault.at("/person", "rotation.missing")), "rotation.not-answered");
        }
        return people.byExternalId(externalId)
                .orElseThrow(() -> Refusal.unusable(
                        List.of(Fault.at("/person", "rotation.no-person", externalId)), "rotation.not-answered"));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String pointer) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw Refusal.unusable(List.of(Fault.at(pointer, "rotation.not-one-of", allowed)), "rotation.not-answered");
    }
}

package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Score;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits for programs: move, pin, explain, answer, repair. */
@RestController
@RequestMapping("/api/v1/visits")
@PreAuthorize("hasRole('PLANNER')")
class VisitResource {

    private static final int CHOICES = 5;

    /** What somebody says to an appointment. */
    record SaidAnswer(
            @Nullable String person,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String comment) {}

    /** The slot a repair puts the visit into. */
    record AcceptedRepair(@Nullable String slot) {}

    /** The answers that hold for a visit, by the external ids of its people. */
    record AnswersView(String visit, Map<String, Answer> answers) {}

    /** Another place for a visit. */
    record AlternativeView(
            String slot,
            String mentor,
            String site,
            String queue,
            OffsetDateTime from,
            OffsetDateTime to,
            Score difference,
            List<BreachView> changes) {}

    /** What could be done about a visit that fell out. */
    record RepairView(String visit, List<AlternativeView> choices, List<String> reasons) {}

    /** Why a visit is where it is, or why nowhere. */
    record ExplanationView(String visit, @Nullable String slot, List<BreachView> costs, List<String> reasons) {}

    private final Drafts drafts;
    private final Planning planning;
    private final Repairs repairs;
    private final Answers answers;
    private final Appointments appointments;
    private final People people;
    private final RotationSolver solver;
    private final Words words;

    VisitResource(
            Drafts drafts,
            Planning planning,
            Repairs repairs,
            Answers answers,
            Appointments appointments,
            People people,
            RotationSolver solver,
            Words words) {
        this.drafts = drafts;
        this.planning = planning;
        this.repairs = repairs;
        this.answers = answers;
        this.appointments = appointments;
        this.people = people;
        this.solver = solver;
        this.words = words;
    }

    @GetMapping("/{id}")
    ResponseEntity<VisitView> one(@PathVariable long id) {
        Visit visit = drafts.visit(visitId(id));
        return tagged(visit, drafts.of(visit.rotation()));
    }

    /** Moves, pins, or both; what a move would break is refused with the rules in words. */
    @PatchMapping("/{id}")
    ResponseEntity<VisitView> change(
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> change,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        VisitId visitId = visitId(id);
        Visit visit = drafts.visit(visitId);
        long version = version(match);
        if (visit.version() != version) {
            throw Refusal.conflict("rotation.visit-changed");
        }
        boolean pinned = pinned(change, visit);
        Visit changed = visit;
        if (change.containsKey("slot")) {
            String slot = slot(change.get("slot"));
            Draft draft = drafts.of(visit.rotation());
            List<Breach> broken = planning.broken(draft, visitId, slot);
            if (!broken.isEmpty()) {
                throw Refusal.unusable(
                        broken.stream()
                                .map(breach -> Fault.at(
                                        "/slot",
                                        "rotation.breach",
                                        breach.rule().name(),
                                        words.breach(breach, draft, locale)))
                                .toList(),
                        "rotation.move-breaks",
                        broken.size());
            }
            changed = planning.move(visitId, version, slot, pinned, who.account());
        } else if (change.containsKey("pinned")) {
            changed = planning.pin(visitId, version, pinned, who.account());
        } else {
            throw Refusal.unusable("rotation.nothing-to-change");
        }
        return tagged(changed, drafts.of(changed.rotation()));
    }

    @GetMapping("/{id}/explanation")
    ExplanationView explanation(@PathVariable long id, Locale locale) {
        Visit visit = drafts.visit(visitId(id));
        Draft draft = drafts.of(visit.rotation());
        List<BreachView> costs = solver.verify(draft.problem(), draft.assignment()).breaches().stream()
                .filter(breach -> breach.visits().contains(visit.key()))
                .map(breach -> BreachView.of(breach, words, draft, locale))
                .toList();
        return new ExplanationView(
                visit.key(),
                visit.slot(),
                costs,
                visit.slot() == null
                        ? words.reasons(
                                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()),
                                locale)
                        : List.of());
    }

    @GetMapping("/{id}/alternatives")
    List<AlternativeView> alternatives(@PathVariable long id, Locale locale) {
        Visit visit = drafts.visit(visitId(id));
        Draft draft = drafts.of(visit.rotation());
        return views(
                solver.alternatives(draft.problem(), draft.assignment(), draft.refused(), visit.key(), CHOICES),
                draft,
                locale);
    }

    /** What a person said, by phone or by themselves: the planner for anybody, others for themselves. */
    @PostMapping("/{id}/answers")
    @PreAuthorize("hasAnyRole('PLANNER', 'EXECUTIVE', 'MENTOR')")
    AnswersView answer(
            @PathVariable long id,
            @RequestBody SaidAnswer said,
            @AuthenticationPrincipal SignedIn who,
            Authentication authentication) {
        VisitId visit = visitId(id);
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

    @GetMapping("/{id}/repair")
    RepairView repair(@PathVariable long id, Locale locale) {
        Repairs.Repair repair = repairs.propose(visitId(id), CHOICES);
        return new RepairView(
                repair.visit().key(),
                views(repair.choices(), repair.draft(), locale),
                words.reasons(repair.inTheWay(), locale));
    }

    @PostMapping("/{id}/repair")
    List<ChangeView> accept(
            @PathVariable long id, @RequestBody AcceptedRepair accepted, @AuthenticationPrincipal SignedIn who) {
        if (accepted.slot() == null) {
            throw Refusal.unusable(List.of(Fault.at("/slot", "rotation.missing")), "rotation.not-repaired");
        }
        PlanPublished published = repairs.accept(visitId(id), accepted.slot(), who.account());
        Draft draft = drafts.of(published.rotation());
        return published.changes().stream()
                .map(change -> ChangeView.of(change, draft))
                .toList();
    }

    private List<AlternativeView> views(List<Alternative> alternatives, Draft draft, Locale locale) {
        return alternatives.stream()
                .map(alternative -> new AlternativeView(
                        alternative.slot().id(),
                        alternative.slot().mentor(),
                        alternative.slot().site(),
                        alternative.slot().queue(),
                        alternative.slot().from(),
                        alternative.slot().to(),
                        alternative.difference(),
                        alternative.breaches().stream()
                                .map(breach -> BreachView.of(breach, words, draft, locale))
                                .toList()))
                .toList();
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
        String allowed =
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw Refusal.unusable(List.of(Fault.at(pointer, "rotation.not-one-of", allowed)), "rotation.not-answered");
    }

    private static boolean pinned(Map<String, @Nullable Object> change, Visit visit) {
        Object pinned = change.get("pinned");
        if (pinned instanceof Boolean wanted) {
            return wanted;
        }
        if (change.containsKey("pinned")) {
            throw Refusal.unusable(List.of(Fault.at("/pinned", "rotation.not-boolean")), "rotation.not-changed");
        }
        return visit.pinned();
    }

    private static @Nullable String slot(@Nullable Object slot) {
        if (slot == null || slot instanceof String) {
            return (String) slot;
        }
        throw Refusal.unusable(List.of(Fault.at("/slot", "rotation.not-text")), "rotation.not-changed");
    }

    private static long version(@Nullable String match) {
        if (match == null) {
            throw Refusal.unusable("rotation.no-if-match");
        }
        try {
            return Long.parseLong(match.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.conflict("rotation.visit-changed");
        }
    }

    private static ResponseEntity<VisitView> tagged(Visit visit, Draft draft) {
        return ResponseEntity.ok()
                .eTag("\"" + visit.version() + "\"")
                .body(VisitView.of(draft.visit(visit.visitId()), draft));
    }

    private static VisitId visitId(long id) {
        if (id <= 0) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id));
        }
        return new VisitId(id);
    }
}

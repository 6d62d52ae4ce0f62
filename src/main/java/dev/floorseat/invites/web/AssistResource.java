package dev.floorseat.invites.web;

import dev.floorseat.access.Consents;
import dev.floorseat.invites.assistants.BlockedTimes;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.invites.replies.AssistantAnswers;
import dev.floorseat.invites.replies.AssistantAnswers.Given;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** What an assistant may do, for programs: see the visits, answer them, block time. */
@RestController
@RequestMapping(ForPrograms.API + "/assisted")
@PreAuthorize("hasRole('ASSISTANT')")
class AssistResource {

    /** Somebody who lets the reader act; executive: external id. */
    record AssistedView(String executive, String name, List<AssistedVisitView> visits, List<BlockView> blocked) {}

    /** A visit to come; revision: what an answer is to. */
    record AssistedVisitView(
            String id,
            String site,
            String queue,
            String mentor,
            Instant from,
            Instant to,
            InvitationState state,
            int revision) {}

    /** Time the reader has blocked. */
    record BlockView(String id, Instant from, Instant to, BusyKind kind) {}

    /**
     * What is answered for somebody.
     *
     * @param answer accepted, tentative, declined or countered
     * @param reason why not; null unless declined
     * @param from begin of the time proposed; null unless countered
     * @param to its end
     * @param revision of the visit as it was seen; null: whatever it is
     */
    record AssistedAnswer(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer revision) {}

    /** Time to block; kind: busy or tentative. */
    record NewBlock(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String kind) {}

    private static final String NOT_DONE = "assist.not-done";

    private final Consents consents;
    private final AssistantAnswers answers;
    private final BlockedTimes blocked;
    private final AssistedVisits visits;
    private final People people;

    AssistResource(
            Consents consents, AssistantAnswers answers, BlockedTimes blocked, AssistedVisits visits, People people) {
        this.consents = consents;
        this.answers = answers;
        this.blocked = blocked;
        this.visits = visits;
        this.people = people;
    }

    @GetMapping
    List<AssistedView> all(@AuthenticationPrincipal SignedIn who, Locale locale) {
        return consents.heldBy(who.account()).stream()
                .map(consent -> {
                    Person executive = people.byId(consent.executive()).orElseThrow();
                    return new AssistedView(
                            executive.externalId(),
                            executive.name(),
                            visits.of(consent, locale).stream()
                                    .map(AssistResource::view)
                                    .toList(),
                            blocks(who, executive));
                })
                .toList();
    }

    @PostMapping("/visits/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody AssistedAnswer said, @AuthenticationPrincipal SignedIn who) {
        Said answer = oneOf(Said.class, said.answer(), "/answer");
        if (answer == Said.DELEGATED) {
            throw wrong("/answer", "rotation.not-one-of", "ACCEPTED, TENTATIVE, DECLINED, COUNTERED");
        }
        Proposal wish = answer == Said.COUNTERED ? wish(said) : null;
        answers.answer(
                who.account(),
                AssistPage.visit(id),
                new Given(
                        answer,
                        said.reason() == null ? null : oneOf(DeclineReason.class, said.reason(), "/reason"),
                        Objects.requireNonNullElse(said.comment(), ""),
                        wish,
                        said.revision()));
    }

    @PostMapping("/{executive}/blocks")
    @ResponseStatus(HttpStatus.CREATED)
    List<BlockView> block(
            @PathVariable String executive, @RequestBody NewBlock wanted, @AuthenticationPrincipal SignedIn who) {
        Person person = person(executive);
        Instant from = wanted.from();
        Instant to = wanted.to();
        if (from == null || to == null || !from.isBefore(to)) {
            throw wrong(from == null ? "/from" : "/to", "rotation.missing");
        }
        BusyKind kind = oneOf(BusyKind.class, wanted.kind(), "/kind");
        blocked.block(who.account(), new BusyTime(person.id(), from, to, kind, People.OWN));
        return blocks(who, person);
    }

    @DeleteMapping("/{executive}/blocks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void free(@PathVariable String executive, @PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        blocked.free(who.account(), person(executive).id(), id);
    }

    private List<BlockView> blocks(SignedIn who, Person executive) {
        return blocked.of(who.account(), executive.id()).entrySet().stream()
                .map(entry -> new BlockView(
                        Long.toString(entry.getKey()),
                        entry.getValue().from(),
                        entry.getValue().to(),
                        entry.getValue().kind()))
                .toList();
    }

    private static AssistedVisitView view(AssistedVisits.Row row) {
        return new AssistedVisitView(
                Long.toString(row.id()),
                row.appointment().siteName(),
                row.appointment().queueName(),
                row.mentor(),
                row.appointment().from(),
                row.appointment().to(),
                row.state(),
                row.seen());
    }

    private static Proposal wish(AssistedAnswer said) {
        Instant from = said.from();
        Instant to = said.to();
        if (from == null || to == null || !from.isBefore(to)) {
            throw wrong(from == null ? "/from" : "/to", "rotation.missing");
        }
        return new Proposal(from, to, null);
    }

    /** Whoever is unknown gives no consent either: both are answered alike. */
    private Person person(String externalId) {
        return people.byExternalId(externalId).orElseThrow(() -> Refusal.notFound("access.consent.none"));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String pointer) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        pointer,
                        "rotation.not-one-of",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Refusal wrong(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), NOT_DONE);
    }
}

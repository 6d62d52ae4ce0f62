package dev.floorseat.notes.preparation;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.notes.InForce;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.promise.PromiseState;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Looks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the two people of a visit should know before it. */
@Component
@Transactional(readOnly = true)
public class Preparations {

    private final Floor floor;
    private final Directives directives;
    private final ObjectProvider<InForce> inForce;
    private final Cards cards;
    private final LearnedHere learned;
    private final Looks looks;
    private final Promises promises;

    Preparations(
            Floor floor,
            Directives directives,
            ObjectProvider<InForce> inForce,
            Cards cards,
            LearnedHere learned,
            Looks looks,
            Promises promises) {
        this.floor = floor;
        this.directives = directives;
        this.inForce = inForce;
        this.cards = cards;
        this.learned = learned;
        this.looks = looks;
        this.promises = promises;
    }

    /** What its executive should know. */
    public ExecutivePreparation forExecutive(Appointment visit) {
        LocalDate day = visit.day();
        String queue = visit.queue();
        PersonId executive = visit.executive();
        Map<Boolean, List<DirectiveVersion>> acting = directives.actingOn(queue, day).stream()
                .collect(Collectors.partitioningBy(version -> version.owner().equals(executive)));
        return new ExecutivePreparation(
                visit,
                queue(queue),
                acting.getOrDefault(true, List.of()),
                acting.getOrDefault(false, List.of()),
                inForce.stream()
                        .flatMap(told -> told.rules(queue, day).stream())
                        .toList(),
                inForce.stream()
                        .flatMap(told -> told.lexicon(queue, day).stream())
                        .toList(),
                cards.inForce(queue, day),
                learned.on(queue, executive),
                looks.wanted(visit),
                promises.concerning(executive).stream()
                        .filter(promise -> promise.owner().equals(executive))
                        .filter(promise -> promise.state() == PromiseState.OPEN)
                        .toList());
    }

    /** What its mentor should know. */
    public MentorPreparation forMentor(Appointment visit) {
        PersonId mentor = visit.mentor();
        return new MentorPreparation(
                visit,
                queue(visit.queue()),
                directives.actingOn(visit.queue(), visit.day()).stream()
                        .filter(version -> version.owner().equals(visit.executive()))
                        .toList(),
                looks.wanted(visit),
                promises.concerning(mentor).stream()
                        .filter(promise -> promise.mentor().equals(mentor))
                        .filter(promise -> !promise.visit().equals(visit.visit()))
                        .sorted(Comparator.comparingLong(Promise::id).reversed())
                        .toList());
    }

    private Queue queue(String externalId) {
        return floor.queue(externalId)
                .orElseThrow(() -> new IllegalStateException("an appointment on an unknown queue: " + externalId));
    }
}

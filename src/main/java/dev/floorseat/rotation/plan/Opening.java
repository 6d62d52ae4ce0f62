package dev.floorseat.rotation.plan;

import dev.floorseat.people.Executive;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.programme.OwedVisit;
import dev.floorseat.rotation.programme.Programme;
import dev.floorseat.rotation.programme.Programmes;
import dev.floorseat.rotation.programme.Quota;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rotations and turns the quota into visits. */
@Component
@Transactional
class Opening implements Rotations {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_DAYS = 400;

    private final RotationRepository rotations;
    private final VisitRepository visits;
    private final Programmes programmes;
    private final People people;
    private final Debts debts;

    Opening(RotationRepository rotations, VisitRepository visits, Programmes programmes, People people, Debts debts) {
        this.rotations = rotations;
        this.visits = visits;
        this.programmes = programmes;
        this.people = people;
        this.debts = debts;
    }

    @Override
    public long open(
            @Nullable String name,
            String programmeName,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate publishFrom,
            @Nullable Long carryOver) {
        LocalDate invitesFrom = publishFrom == null ? firstDay : publishFrom;
        String title = name == null || name.isBlank() ? firstDay + " – " + lastDay : name.strip();
        List<Fault> faults = new ArrayList<>();
        if (!firstDay.isBefore(lastDay)) {
            faults.add(Fault.at("/to", "rotation.ends-before", firstDay, lastDay));
        } else if (firstDay.plusDays(MOST_DAYS).isBefore(lastDay)) {
            faults.add(Fault.at("/to", "rotation.too-long", MOST_DAYS));
        } else if (invitesFrom.isBefore(firstDay) || invitesFrom.isAfter(lastDay)) {
            faults.add(Fault.at("/publishFrom", "rotation.publish-from-outside", firstDay, lastDay));
        }
        if (title.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "rotation.name-long", LONGEST_NAME));
        }
        Programme programme = programmes.findByName(programmeName).orElse(null);
        if (programme == null) {
            faults.add(Fault.at("/programme", "rotation.no-programme", programmeName));
        }
        if (carryOver != null) {
            debts.check(carryOver).ifPresent(faults::add);
        }
        if (programme == null || !faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.not-opened");
        }
        if (rotations.existsByName(title)) {
            throw Refusal.conflict("rotation.name-taken", title);
        }
        Rotation rotation =
                rotations.save(Rotation.open(title, programme.number(), firstDay, lastDay, invitesFrom, carryOver));
        Map<PersonId, Integer> owed = carryOver == null ? Map.of() : debts.of(carryOver);
        people.executives()
                .forEach(executive -> owe(
                        rotation,
                        programme,
                        executive.owing(owed.getOrDefault(executive.person().id(), 0))));
        return rotation.number();
    }

    private void owe(Rotation rotation, Programme programme, Executive executive) {
        Long before = null;
        for (OwedVisit owed : Quota.visits(programme, executive, rotation.firstDay(), rotation.lastDay())) {
            Visit visit = visits.save(new Visit(
                    null,
                    rotation.number(),
                    executive.person().id().value(),
                    owed.length(),
                    owed.stage(),
                    owed.priority(),
                    owed.minDays() == null ? null : before,
                    owed.minDays(),
                    owed.maxDays(),
                    null,
                    false,
                    0));
            before = visit.number();
        }
    }
}

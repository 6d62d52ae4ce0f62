package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.FallenVisits;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for them in the rotations that run or begin within a quarter. */
@Component
class FallenToCome implements FallenVisits {

    private static final int MONTHS_AHEAD = 3;

    private final PlanVersions versions;
    private final Drafts drafts;
    private final FallenOut fallenOut;
    private final Dates dates;

    FallenToCome(PlanVersions versions, Drafts drafts, FallenOut fallenOut, Dates dates) {
        this.versions = versions;
        this.drafts = drafts;
        this.fallenOut = fallenOut;
        this.dates = dates;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> toCome() {
        LocalDate today = dates.today();
        return drafts.all().stream()
                .filter(rotation -> !rotation.lastDay().isBefore(today)
                        && !rotation.firstDay().isAfter(today.plusMonths(MONTHS_AHEAD)))
                .map(Rotation::number)
                .filter(number -> !versions.inForce(number).isEmpty())
                .flatMap(number -> fallenOut.of(drafts.of(number)).stream())
                .map(Fallen::promised)
                .sorted(Comparator.comparing(Appointment::from)
                        .thenComparingLong(promised -> promised.visit().value()))
                .toList();
    }
}

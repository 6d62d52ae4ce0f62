package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.RotationPolicy;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A rotation's policy as it is typed: times off in hours, all as text, so that what was typed comes back as it was. */
record PolicyForm(
        String profile,
        String reservedSeats,
        String hostingSharePercent,
        String restMinutes,
        String recoveryMinutes,
        String earliest,
        String latest,
        String repairDays,
        String repairNotice) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    static PolicyForm of(Rotation rotation) {
        return new PolicyForm(
                rotation.profile(),
                Integer.toString(rotation.reservedSeats()),
                Integer.toString(rotation.hostingSharePercent()),
                hours(rotation.restMinutes()),
                hours(rotation.recoveryMinutes()),
                rotation.earliest().toString(),
                rotation.latest().toString(),
                Objects.toString(rotation.repairDays(), ""),
                Integer.toString(rotation.repairNotice()));
    }

    /**
     * The policy it describes.
     *
     * @throws Refusal if a field cannot be read
     */
    RotationPolicy policy() {
        List<Fault> faults = new ArrayList<>();
        RotationPolicy policy = new RotationPolicy(
                profile,
                number("/reservedSeats", reservedSeats, BigDecimal.ONE, faults),
                number("/hostingSharePercent", hostingSharePercent, BigDecimal.ONE, faults),
                number("/restMinutes", restMinutes, MINUTES, faults),
                number("/recoveryMinutes", recoveryMinutes, MINUTES, faults),
                time("/earliest", earliest, faults),
                time("/latest", latest, faults),
                repairDays.isBlank() ? null : number("/repairDays", repairDays, BigDecimal.ONE, faults),
                number("/repairNotice", repairNotice, BigDecimal.ONE, faults));
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.policy-not-changed");
        }
        return policy;
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static int number(String pointer, String typed, BigDecimal times, List<Fault> faults) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.'))
                    .multiply(times)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            faults.add(Fault.at(pointer, "rotation.not-a-number"));
            return 0;
        }
    }

    private static LocalTime time(String pointer, String typed, List<Fault> faults) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            faults.add(Fault.at(pointer, "rotation.not-a-time"));
            return LocalTime.MIDNIGHT;
        }
    }
}

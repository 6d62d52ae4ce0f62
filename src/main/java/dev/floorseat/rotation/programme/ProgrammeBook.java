package dev.floorseat.rotation.programme;

import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where planners write programmes. A change counts for rotations opened afterwards; what is owed already stays. */
@Component
@Transactional
public class ProgrammeBook {

    /** Most visits a programme describes one by one; the last repeats. */
    public static final int MOST_STEPS = 10;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_QUOTA = 20;
    private static final int MOST_DAYS = 366;

    private final Programmes programmes;

    ProgrammeBook(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * What a programme is to become, as somebody typed it: it need not make sense.
     *
     * @param quota half-day units; null: not a number
     */
    public record Wanted(String name, @Nullable Integer quota, List<WantedStep> steps) {

        /** Copies the list. */
        public Wanted {
            steps = List.copyOf(steps);
        }

        /** What is wrong with it, save a name that is taken: pointers such as {@code /quota} and {@code /steps/1/maxDays}. */
        public List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            if (name.isBlank()) {
                faults.add(Fault.at("/name", "rotation.missing"));
            } else if (name.strip().length() > LONGEST_NAME) {
                faults.add(Fault.at("/name", "rotation.name-long", LONGEST_NAME));
            }
            if (quota == null || quota < 1 || quota > MOST_QUOTA) {
                faults.add(Fault.at("/quota", "rotation.not-within", 1, MOST_QUOTA));
            }
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                faults.add(Fault.at("/steps", "rotation.programme-steps", MOST_STEPS));
            }
            for (int index = 1; index < steps.size(); index++) {
                steps.get(index).check("/steps/" + index, faults);
            }
            return faults;
        }

        private List<Step> made() {
            List<Step> made = new ArrayList<>();
            steps.forEach(step -> made.add(step.made(made.isEmpty())));
            return made;
        }

        /** The programme it describes, not saved. */
        public Programme programme() {
            return programme(null, 0);
        }

        private Programme programme(@Nullable Long id, long version) {
            if (!faults().isEmpty() || quota == null) {
                throw Refusal.unusable(faults(), "rotation.programme-not-saved");
            }
            return new Programme(id, name.strip(), quota, made(), version);
        }
    }

    /**
     * One visit as somebody typed it. The first visit follows nothing: its days do not count.
     *
     * @param minDays null: not a number
     * @param maxDays null: not a number
     */
    public record WantedStep(
            VisitLength length,
            Stage stage,
            @Nullable Integer minDays,
            @Nullable Integer maxDays) {

        private void check(String pointer, List<Fault> faults) {
            boolean least = within(minDays);
            boolean most = within(maxDays);
            if (!least) {
                faults.add(Fault.at(pointer + "/minDays", "rotation.not-within", 0, MOST_DAYS));
            }
            if (!most) {
                faults.add(Fault.at(pointer + "/maxDays", "rotation.not-within", 0, MOST_DAYS));
            }
            if (least && most && minDays != null && maxDays != null && minDays > maxDays) {
                faults.add(Fault.at(pointer + "/maxDays", "rotation.programme-days", minDays));
            }
        }

        private static boolean within(@Nullable Integer days) {
            return days != null && days >= 0 && days <= MOST_DAYS;
        }

        private Step made(boolean first) {
            return first ? new Step(length, stage, null, null) : new Step(length, stage, minDays, maxDays);
        }
    }

    /** All programmes, by name. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return programmes.findAll().stream()
                .sorted(Comparator.comparing(Programme::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The programme of that number. */
    @Transactional(readOnly = true)
    public Programme programme(long number) {
        return programmes
                .findById(number)
                .orElseThrow(() -> Refusal.notFound("rotation.no-such-programme", Long.toString(number)));
    }

    /**
     * Writes a new programme.
     *
     * @throws Refusal if it makes no sense or the name is taken
     */
    public Programme add(Wanted wanted) {
        return saved(wanted.programme());
    }

    /**
     * Rewrites a programme.
     *
     * @param version the version the planner saw
     * @throws Refusal if it changed meanwhile, makes no sense or the name is taken
     */
    public Programme change(long number, long version, Wanted wanted) {
        Programme known = programme(number);
        if (known.version() != version) {
            throw Refusal.conflict("rotation.programme-changed");
        }
        try {
            return saved(wanted.programme(number, version));
        } catch (OptimisticLockingFailureException meanwhile) {
            throw Refusal.conflict("rotation.programme-changed");
        }
    }

    private Programme saved(Programme programme) {
        boolean taken = programmes
                .findByName(programme.name())
                .filter(other -> !Objects.equals(other.id(), programme.id()))
                .isPresent();
        if (taken) {
            throw Refusal.unusable(
                    List.of(Fault.at("/name", "rotation.programme-name-taken", programme.name())),
                    "rotation.programme-not-saved");
        }
        return programmes.save(programme);
    }
}

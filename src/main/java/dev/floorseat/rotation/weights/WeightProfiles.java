package dev.floorseat.rotation.weights;

import dev.floorseat.rotation.weights.WeightVersion.Origin;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.WeightProfile;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The weight profiles and their versions. Rotations name a profile and are weighed by its newest version. */
@Component
@Transactional(readOnly = true)
public class WeightProfiles {

    /** The soft rules, in their order. */
    public static final List<Rule> RULES = Arrays.stream(Rule.values())
            .filter(rule -> rule.level() == Rule.Level.SOFT)
            .toList();

    private static final int LONGEST_NOTE = 300;

    private final WeightFiles files;
    private final WeightRows rows;
    private final Clock clock;

    WeightProfiles(WeightFiles files, WeightRows rows, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest version of every profile there is, by name. */
    public List<WeightVersion> all() {
        TreeSet<String> names = new TreeSet<>(files.names());
        names.addAll(rows.names());
        return names.stream().map(this::newest).toList();
    }

    /** Whether there is a profile of that name. */
    public boolean exists(String profile) {
        return find(profile).isPresent();
    }

    /**
     * The newest version of a profile: what rotations that name it are weighed by.
     *
     * @throws Refusal if there is no such profile
     */
    public WeightVersion newest(String profile) {
        return find(profile).orElseThrow(() -> Refusal.notFound("weights.none", profile));
    }

    /**
     * One version of a profile.
     *
     * @throws Refusal if there is none
     */
    public WeightVersion version(String profile, int number) {
        Optional<WeightVersion> known =
                number == WeightVersion.DELIVERED ? delivered(profile) : rows.version(profile, number);
        return known.orElseThrow(() -> Refusal.notFound("weights.no-version", profile, number));
    }

    /** All versions of a profile, the newest first; the file it was delivered as, if there is one, comes last. */
    public List<WeightVersion> history(String profile) {
        List<WeightVersion> history = new ArrayList<>(rows.versions(profile));
        delivered(profile).ifPresent(history::add);
        if (history.isEmpty()) {
            throw Refusal.notFound("weights.none", profile);
        }
        return history;
    }

    /**
     * Makes a new version.
     *
     * @param seen the number of the version the planner saw
     * @param weights by rule; those that are missing stay
     * @param note why; may be empty, 300 characters at most
     * @return the new version; the newest as it was if nothing differs
     * @throws Refusal if somebody else made a version meanwhile, or a weight makes no sense
     */
    @Transactional
    public WeightVersion change(String profile, int seen, Map<Rule, Long> weights, String note, String account) {
        WeightVersion newest = newest(profile);
        Map<Rule, Long> wanted = new EnumMap<>(newest.weights());
        wanted.putAll(weights);
        List<Fault> faults = faults(weights);
        if (note.strip().length() > LONGEST_NOTE) {
            faults.add(Fault.at("/note", "weights.note-long", LONGEST_NOTE));
        }
        if (newest.number() != seen) {
            throw Refusal.conflict("weights.changed");
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "weights.not-changed");
        }
        return wanted.equals(newest.weights()) ? newest : add(profile, seen + 1, wanted, note, account, null);
    }

    /**
     * Brings an older version back, as a new one.
     *
     * @param seen the number of the newest version the planner saw
     * @param number the version to be brought back
     * @throws Refusal if somebody else made a version meanwhile, or there is no such version
     */
    @Transactional
    public WeightVersion restore(String profile, int seen, int number, String account) {
        WeightVersion older = version(profile, number);
        WeightVersion newest = newest(profile);
        if (newest.number() != seen) {
            throw Refusal.conflict("weights.changed");
        }
        return older.weights().equals(newest.weights())
                ? newest
                : add(profile, seen + 1, older.weights(), "", account, new Origin(profile, number));
    }

    /**
     * Makes a new profile that weighs as another does now.
     *
     * @param name the new name: lower case letters, digits and hyphens
     * @throws Refusal if the name is taken or is none, or there is nothing to copy
     */
    @Transactional
    public WeightVersion copy(String profile, String name, String account) {
        WeightVersion newest = newest(profile);
        if (!WeightProfile.mayBeCalled(name)) {
            throw Refusal.unusable(List.of(Fault.at("/name", "weights.no-name")), "weights.not-copied");
        }
        if (exists(name)) {
            throw Refusal.unusable(List.of(Fault.at("/name", "weights.taken", name)), "weights.not-copied");
        }
        return add(name, 1, newest.weights(), "", account, new Origin(profile, newest.number()));
    }

    private static List<Fault> faults(Map<Rule, Long> weights) {
        List<Fault> faults = new ArrayList<>();
        weights.forEach((rule, weight) -> {
            if (rule.level() != Rule.Level.SOFT) {
                faults.add(Fault.at("/weights/" + rule, "weights.not-soft", rule));
            } else if (weight < 0 || weight > WeightProfile.HEAVIEST) {
                faults.add(Fault.at("/weights/" + rule, "weights.not-within", WeightProfile.HEAVIEST));
            }
        });
        return faults;
    }

    private WeightVersion add(
            String profile, int number, Map<Rule, Long> weights, String note, String account, @Nullable Origin origin) {
        WeightVersion version = new WeightVersion(
                profile,
                number,
                weights,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                account,
                note.strip(),
                origin);
        try {
            rows.add(version);
        } catch (DuplicateKeyException quicker) {
            throw Refusal.conflict("weights.changed");
        }
        return version;
    }

    private Optional<WeightVersion> find(String profile) {
        return rows.newest(profile).or(() -> delivered(profile));
    }

    private Optional<WeightVersion> delivered(String profile) {
        if (!files.exists(profile)) {
            return Optional.empty();
        }
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        files.weights(profile).forEach((rule, weight) -> weights.put(Rule.valueOf(rule), weight));
        return Optional.of(new WeightVersion(profile, WeightVersion.DELIVERED, weights, null, null, "", null));
    }
}

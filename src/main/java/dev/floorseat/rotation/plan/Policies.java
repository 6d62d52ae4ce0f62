package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the policies of rotations. What is published stays; the next check and the next solve use the new policy. */
@Component
@Transactional
public class Policies {

    private final RotationRepository rotations;
    private final Drafts drafts;
    private final WeightProfiles weights;

    Policies(RotationRepository rotations, Drafts drafts, WeightProfiles weights) {
        this.rotations = rotations;
        this.drafts = drafts;
        this.weights = weights;
    }

    /** The weight profiles there are, by name; the one in use is among them. */
    @Transactional(readOnly = true)
    public List<String> profiles(String inUse) {
        TreeSet<String> names = new TreeSet<>();
        weights.all().stream().map(WeightVersion::profile).forEach(names::add);
        names.add(inUse);
        return List.copyOf(names);
    }

    /**
     * Changes the policy of a rotation.
     *
     * @param version the version of the rotation the planner saw
     * @throws Refusal if it changed meanwhile, or a value makes no sense
     */
    public Rotation change(long number, long version, RotationPolicy wanted) {
        Rotation rotation = drafts.rotation(number);
        if (rotation.version() != version) {
            throw Refusal.conflict("rotation.policy-changed");
        }
        List<Fault> faults = new ArrayList<>(wanted.faults());
        if (!weights.exists(wanted.profile())) {
            faults.add(Fault.at("/profile", "rotation.no-profile", wanted.profile()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.policy-not-changed");
        }
        try {
            return rotations.save(rotation.with(wanted));
        } catch (OptimisticLockingFailureException meanwhile) {
            throw Refusal.conflict("rotation.policy-changed");
        }
    }
}

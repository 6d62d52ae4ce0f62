package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plan versions. What has begun is frozen: it stays as it was promised, whatever the draft says. A plan that breaks a hard rule is
 * not published.
 */
@Component
@Transactional
public class Publication {

    private final Drafts drafts;
    private final Planning planning;
    private final PlanVersions versions;
    private final PlanPromises promises;
    private final PublishChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            Drafts drafts,
            Planning planning,
            PlanVersions versions,
            PlanPromises promises,
            PublishChecks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.versions = versions;
        this.promises = promises;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** What publishing the draft would do. */
    @Transactional(readOnly = true)
    public PlanPreview preview(long rotation) {
        Draft draft = drafts.of(rotation);
        return checks.all(draft, promises.of(draft), draft.withoutShift());
    }

    /**
     * Publishes the draft.
     *
     * @throws Refusal if it breaks a hard rule, a shift is gone, or nothing changed
     */
    public PlanPublished publish(long rotation, String account) {
        return publish(rotation, null, account);
    }

    /**
     * Publishes the draft if it still makes the difference somebody looked at.
     *
     * @param seen the fingerprint of the preview that was looked at; null: whatever it is
     * @throws Refusal if the difference is another one by now, it breaks a hard rule, a shift is gone, or nothing changed
     */
    public PlanPublished publish(long rotation, @Nullable String seen, String account) {
        planning.lock(rotation);
        planning.waitForTurn();
        Draft draft = drafts.of(rotation);
        Map<VisitId, Promise> after = promises.of(draft);
        PlanPreview preview = checks.all(draft, after, draft.withoutShift());
        if (seen != null && !seen.equals(preview.fingerprint())) {
            throw Refusal.conflict("rotation.publish-stale");
        }
        return publish(draft, after, preview, null, account);
    }

    /**
     * Publishes those visits of the draft that are over, whatever rule they broke: what took place took place. For what a company did
     * before it planned with us; the others wait.
     *
     * @throws Refusal if there is none that is not published already
     */
    public PlanPublished record(long rotation, String account) {
        planning.lock(rotation);
        planning.waitForTurn();
        Draft draft = drafts.of(rotation);
        Map<VisitId, Promise> after = promises.inForce(draft);
        promises.of(draft).forEach((visit, promise) -> {
            if (!promise.appointment().to().isAfter(clock.instant())) {
                after.put(visit, promise);
            }
        });
        return publish(draft, after, checks.unchecked(draft, after), null, account);
    }

    /**
     * What publishing the plan in force with few visits elsewhere would do; what else the draft holds waits. Only what those visits break
     * speaks against it: what was broken before, by an absence or an embargo that came later, is no reason to leave a hole.
     *
     * @param moves where the visits go, the one that fell out among them
     */
    Mended mended(Draft draft, Visit mends, Map<Visit, Slot> moves) {
        Map<VisitId, Slot> to = new LinkedHashMap<>();
        moves.forEach((visit, slot) -> to.put(visit.visitId(), slot));
        Map<VisitId, Promise> after = promises.only(draft, to, Set.of());
        return new Mended(draft, after, checks.only(draft, after, to.keySet()), mends.visitId());
    }

    /**
     * Publishes a mended plan; the caller has held the lock on the rotation since its draft was read.
     *
     * @throws Refusal if it breaks a hard rule, or changes nothing
     */
    PlanPublished publish(Mended mended, String account) {
        return publish(mended.draft(), mended.after(), mended.preview(), mended.mends(), account);
    }

    /**
     * Publishes the plan in force with some visits elsewhere, as one version; what else the draft holds waits. Refused only for what those
     * visits break.
     *
     * @param to where they go
     * @param off those that lose their place
     * @param mends the visit whose repair it is; null: no repair
     * @throws Refusal if they break a hard rule there, or nothing changes
     */
    public PlanPublished publishOnly(
            long rotation, Map<VisitId, Slot> to, Set<VisitId> off, @Nullable VisitId mends, String account) {
        Draft draft = drafts.of(rotation);
        Map<VisitId, Promise> after = promises.only(draft, to, off);
        return publish(draft, after, checks.only(draft, after, to.keySet()), mends, account);
    }

    /**
     * What publishing some visits elsewhere would change, and which hard rules those visits would break there.
     *
     * @param to where they go
     * @param off those that lose their place
     */
    @Transactional(readOnly = true)
    public PlanPreview previewOnly(Draft draft, Map<VisitId, Slot> to, Set<VisitId> off) {
        return checks.only(draft, promises.only(draft, to, off), to.keySet());
    }

    /**
     * Publishes the plan in force with what was decided on the floor today, whatever rule that breaks; the caller holds the lock.
     *
     * @param decided appointments with their new times
     * @param off visits that do not take place
     */
    PlanPublished publishDecided(Draft draft, Map<VisitId, Promise> decided, Set<VisitId> off, String account) {
        Map<VisitId, Promise> after = promises.inForce(draft);
        after.putAll(decided);
        off.forEach(after::remove);
        return publish(draft, after, checks.unchecked(draft, after), null, account);
    }

    private PlanPublished publish(
            Draft draft, Map<VisitId, Promise> after, PlanPreview preview, @Nullable VisitId mends, String account) {
        if (!preview.broken().isEmpty()) {
            throw Refusal.unusable("rotation.publish-broken", preview.broken().size());
        }
        if (!preview.withoutShift().isEmpty()) {
            throw Refusal.unusable(
                    "rotation.publish-without-shift", preview.withoutShift().size());
        }
        if (preview.changes().isEmpty()) {
            throw Refusal.conflict("rotation.publish-nothing");
        }
        int version = versions.add(draft.rotation().number(), after.values(), mends, clock.instant(), account);
        PlanPublished published = new PlanPublished(draft.rotation().number(), version, preview.changes());
        events.publishEvent(published);
        return published;
    }
}

package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a published plan back: a plan version in which everything is off that has not begun. What was published before stays in the
 * history, the draft keeps its places, and publishing it invites people anew.
 */
@Component
@Transactional
public class Recall {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final int FINGERPRINT = 32;

    /**
     * What a recall would do.
     *
     * @param version the plan version it would make
     * @param changes the visits that would be off, by begin
     * @param staying visits that have begun and stay
     */
    public record Preview(int version, List<AppointmentChange> changes, int staying) {

        /** Whether there is anything to take back. */
        public boolean possible() {
            return !changes.isEmpty();
        }

        /** Stands for the version and the changes: equal exactly when they are, on every machine. */
        public String fingerprint() {
            return Digest.of("recall " + version + " " + changes).hex().substring(0, FINGERPRINT);
        }
    }

    private final Drafts drafts;
    private final Planning planning;
    private final PlanVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recall(Drafts drafts, Planning planning, PlanVersions versions, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a recall would do now.
     *
     * @throws Refusal if there is no such rotation
     */
    @Transactional(readOnly = true)
    public Preview preview(long rotation) {
        return preview(drafts.rotation(rotation).number(), versions.inForce(rotation), clock.instant());
    }

    /**
     * Takes the plan back, if it still does what somebody looked at.
     *
     * @param seen the fingerprint of the preview that was looked at; null: whatever it is
     * @param reason what the people concerned are told
     * @throws Refusal if the reason is missing or too long, nothing is to come, or it does something else by now
     */
    public PlanPublished recall(long rotation, @Nullable String seen, String reason, String account) {
        String why = oneLine(reason);
        planning.lock(rotation);
        Instant now = clock.instant();
        List<Promise> inForce = versions.inForce(rotation);
        Preview preview = preview(rotation, inForce, now);
        if (seen != null && !seen.equals(preview.fingerprint())) {
            throw Refusal.conflict("rotation.recall-stale");
        }
        if (!preview.possible()) {
            throw Refusal.conflict("rotation.recall-nothing");
        }
        int version = versions.recall(
                rotation, inForce.stream().filter(toCome(now).negate()).toList(), why, now, account);
        PlanPublished published = new PlanPublished(rotation, version, preview.changes(), why);
        events.publishEvent(published);
        return published;
    }

    private Preview preview(long rotation, List<Promise> inForce, Instant now) {
        int newest = versions.all(rotation).stream()
                .mapToInt(PlanVersion::number)
                .max()
                .orElse(0);
        List<AppointmentChange> off = inForce.stream()
                .filter(toCome(now))
                .map(promise -> new AppointmentChange(promise.appointment(), null))
                .toList();
        return new Preview(newest + 1, off, inForce.size() - off.size());
    }

    /** What was declined is off for the one who declined; the other still expects a visit, and is told like everybody. */
    private static Predicate<Promise> toCome(Instant now) {
        return promise -> promise.appointment().from().isAfter(now);
    }

    private static String oneLine(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw Refusal.unusable(
                    List.of(Fault.at("/reason", "rotation.recall-reason-missing")), "rotation.recall-reason-missing");
        }
        if (line.length() > LONGEST_REASON) {
            throw Refusal.unusable(
                    List.of(Fault.at("/reason", "rotation.recall-reason-long", LONGEST_REASON)),
                    "rotation.recall-reason-long",
                    LONGEST_REASON);
        }
        return line;
    }
}

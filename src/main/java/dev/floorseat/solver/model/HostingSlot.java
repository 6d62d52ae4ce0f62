package dev.floorseat.solver.model;

import dev.floorseat.solver.LocalHours;
import dev.floorseat.solver.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.lookup.PlanningId;

/** A hosting slot with everything the rules ask of it worked out once. There may be hundreds of thousands. */
public final class HostingSlot {

    final int index;
    final MentorFact mentor;
    final SiteFact site;
    final QueueFact queue;
    /** Start and end in epoch milliseconds. */
    final long from;

    final long to;
    final boolean full;
    /** The start's day by the site's clock. */
    final LocalDate day;

    final boolean unsocial;
    final boolean hardHour;
    final MentorWeek mentorWeek;
    final SiteWeek siteWeek;

    private final Slot slot;
    private @Nullable SeatStart seatStart;
    private @Nullable ShareStart shareStart;

    HostingSlot(int index, Slot slot, MentorFact mentor, SiteFact site, QueueFact queue, Weeks weeks) {
        this.index = index;
        this.slot = slot;
        this.mentor = mentor;
        this.site = site;
        this.queue = queue;
        this.from = slot.from().toInstant().toEpochMilli();
        this.to = slot.to().toInstant().toEpochMilli();
        this.full = slot.part() == Slot.Part.FULL;
        this.day = weeks.day(slot.from().toLocalDate());
        LocalDateTime localTo = slot.to().toLocalDateTime();
        LocalDateTime localFrom = slot.from().toLocalDateTime();
        this.unsocial = LocalHours.unsocial(localFrom, localTo);
        this.hardHour = LocalHours.hard(localFrom, localTo);
        this.mentorWeek = weeks.of(mentor, day);
        this.siteWeek = weeks.of(site, day);
    }

    /**
     * Its place among all slots.
     *
     * @return an index from zero
     */
    @PlanningId
    public int index() {
        return index;
    }

    /**
     * The slot as the outside world knows it.
     *
     * @return the slot
     */
    public Slot slot() {
        return slot;
    }

    void link(SeatStart seats, ShareStart share) {
        this.seatStart = seats;
        this.shareStart = share;
    }

    SeatStart seatStart() {
        if (seatStart == null) {
            throw new IllegalStateException(this + " was not linked");
        }
        return seatStart;
    }

    ShareStart shareStart() {
        if (shareStart == null) {
            throw new IllegalStateException(this + " was not linked");
        }
        return shareStart;
    }

    boolean overlaps(HostingSlot other) {
        return from < other.to && other.from < to;
    }

    /** The moment an epoch millisecond is, by this slot's site's clock. */
    OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atZone(site.zone).toOffsetDateTime();
    }

    @Override
    public String toString() {
        return slot.id();
    }
}

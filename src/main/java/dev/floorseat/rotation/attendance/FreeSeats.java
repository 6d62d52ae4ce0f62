package dev.floorseat.rotation.attendance;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.WalkIns;
import dev.floorseat.rotation.plan.WalkIns.Host;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seat kept free for whoever walks in: who could host them now, and taking it. */
@Component
@Transactional
public class FreeSeats {

    private final WalkIns walkIns;
    private final CheckIns checkIns;
    private final Floor floor;
    private final Clock clock;

    FreeSeats(WalkIns walkIns, CheckIns checkIns, Floor floor, Clock clock) {
        this.walkIns = walkIns;
        this.checkIns = checkIns;
        this.floor = floor;
        this.clock = clock;
    }

    /** Who can have an executive on a seat now. */
    @Transactional(readOnly = true)
    public List<Host> hosts(PersonId executive, Seat seat) {
        return walkIns.hosts(executive, site(seat), clock.instant());
    }

    /**
     * Sits down beside a mentor and checks in.
     *
     * @param slot the hosting slot that was chosen
     * @throws Refusal if that mentor cannot have them any more
     */
    public VisitId take(PersonId executive, Seat seat, String slot, String account) {
        VisitId visit = walkIns.begin(executive, site(seat), slot, clock.instant(), account);
        checkIns.checkIn(visit, executive, seat.code(), null);
        return visit;
    }

    private Site site(Seat seat) {
        return floor.sites().stream()
                .filter(each -> each.externalId().equals(seat.site()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rotation.no-seat"));
    }
}

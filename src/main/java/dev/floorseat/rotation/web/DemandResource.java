package dev.floorseat.rotation.web;

import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.SeenAgain;
import dev.floorseat.web.ForPrograms;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queues that wait for another look, for programs. Whose look does not count is not said: it could tell who brought it up. */
@RestController
@RequestMapping(ForPrograms.API + "/demands")
@PreAuthorize("hasAnyRole('PLANNER', 'LEAD')")
class DemandResource {

    /**
     * A queue that waits.
     *
     * @param source what it is filed for
     * @param by the visit takes place before this day
     * @param weight 1 to 10, as the priority of a visit
     * @param lookFor what the visit looks for
     * @param situation when it can be seen; null: at any time
     * @param sites where it can be seen; empty: wherever the queue runs
     */
    record DemandView(
            String id,
            String source,
            String queue,
            Demand.Reason reason,
            LocalDate by,
            int weight,
            String lookFor,
            @Nullable String situation,
            TreeSet<String> sites,
            LocalDate filed) {

        static DemandView of(Demand demand) {
            return new DemandView(
                    Long.toString(demand.id()),
                    demand.source(),
                    demand.queue(),
                    demand.reason(),
                    demand.by(),
                    demand.weight(),
                    demand.lookFor(),
                    demand.situation(),
                    new TreeSet<>(demand.sites()),
                    demand.filedOn());
        }
    }

    /**
     * Those that wait, the most urgent first, and how many were seen again so far.
     *
     * @param seenAgain of all that were filed at least eight weeks ago, or were seen before that
     */
    record DemandsView(SeenAgain seenAgain, List<DemandView> demands) {}

    private final Demands demands;

    DemandResource(Demands demands) {
        this.demands = demands;
    }

    @GetMapping
    DemandsView open() {
        return new DemandsView(
                demands.seenAgain(), demands.open().stream().map(DemandView::of).toList());
    }
}

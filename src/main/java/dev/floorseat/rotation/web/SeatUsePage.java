package dev.floorseat.rotation.web;

import dev.floorseat.rotation.attendance.SeatUse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the guest seats were used, site by site: whether one was free, which nobody needs, who walked in as a number. */
@Controller
class SeatUsePage {

    private final SeatUse use;

    SeatUsePage(SeatUse use) {
        this.use = use;
    }

    @GetMapping("/seats/use")
    @PreAuthorize("hasRole('PLANNER')")
    String page(Model model) {
        model.addAttribute("sites", use.all());
        model.addAttribute("weeks", SeatUse.WEEKS);
        return "rotation/seat-use";
    }
}

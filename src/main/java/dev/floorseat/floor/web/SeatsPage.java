package dev.floorseat.floor.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.floor.Site;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guest seats with their codes: to look at, to print, and to give another code. */
@Controller
@RequestMapping("/seats")
@PreAuthorize("hasRole('PLANNER')")
class SeatsPage {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Floor floor;
    private final Seats seats;
    private final String baseUrl;

    SeatsPage(Floor floor, Seats seats, @Value("${floorseat.base-url}") String baseUrl) {
        this.floor = floor;
        this.seats = seats;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** A site with its seats, which may be none. */
    record SiteSeats(Site site, List<Card> seats) {}

    /**
     * A seat as it is shown and printed.
     *
     * @param address where its code leads, without the scheme: so it is typed
     */
    record Card(Seat seat, String site, String address) {}

    @GetMapping
    String page(Model model) {
        List<SiteSeats> sites = sites();
        model.addAttribute("sites", sites);
        model.addAttribute("recoded", card(sites, model.getAttribute("recodedSeat")));
        model.addAttribute("takenBack", card(sites, model.getAttribute("restoredSeat")));
        return "floor/seats";
    }

    /** One sheet a seat; all of them, of one site or a single one. */
    @GetMapping("/print")
    String print(
            @RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "0") long seat, Model model) {
        model.addAttribute(
                "cards",
                sites().stream()
                        .filter(each ->
                                site.isEmpty() || each.site().externalId().equals(site))
                        .flatMap(each -> each.seats().stream())
                        .filter(card -> seat == 0 || card.seat().id() == seat)
                        .toList());
        return "floor/seats-print";
    }

    @GetMapping("/{id}/qr.svg")
    ResponseEntity<String> qr(@PathVariable long id) {
        return ResponseEntity.ok().contentType(SVG).body(QrCode.svg(address(seat(id))));
    }

    /** A photo of the old code got around, say. */
    @PostMapping("/{id}/code")
    String recode(@PathVariable long id, RedirectAttributes after) {
        seats.recode(seat(id));
        after.addFlashAttribute("recodedSeat", Long.toString(id));
        return "redirect:/seats";
    }

    @PostMapping("/{id}/former-code")
    String takeBack(@PathVariable long id, RedirectAttributes after) {
        seats.takeBack(seat(id));
        after.addFlashAttribute("restoredSeat", Long.toString(id));
        return "redirect:/seats";
    }

    private List<SiteSeats> sites() {
        Map<String, List<Seat>> bySite = seats.all().stream().collect(Collectors.groupingBy(Seat::site));
        return floor.sites().stream()
                .map(site -> new SiteSeats(
                        site,
                        bySite.getOrDefault(site.externalId(), List.of()).stream()
                                .map(seat -> new Card(seat, site.name(), shortAddress(seat)))
                                .toList()))
                .toList();
    }

    /** The seat something was just done with; null: nothing was. */
    private static @Nullable Card card(List<SiteSeats> sites, @Nullable Object seat) {
        return sites.stream()
                .flatMap(site -> site.seats().stream())
                .filter(card -> Long.toString(card.seat().id()).equals(seat))
                .findFirst()
                .orElse(null);
    }

    private Seat seat(long id) {
        return seats.byId(id).orElseThrow(() -> Refusal.notFound("floor.seats.none", Long.toString(id)));
    }

    private String address(Seat seat) {
        return baseUrl + "/seats/" + seat.code();
    }

    private String shortAddress(Seat seat) {
        return address(seat).replaceFirst("^https?://", "");
    }
}

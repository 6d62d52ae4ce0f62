package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.relief.Period;
import dev.floorseat.rotation.relief.Relief;
import dev.floorseat.rotation.relief.ReliefExports;
import dev.floorseat.rotation.relief.Reliefs;
import dev.floorseat.web.ForPrograms;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time mentors hosted, for workforce management: JSON, or CSV where that is asked for. Only an export marks it as handed over. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("hasRole('PLANNER')")
class ReliefResource {

    /** Which days are exported, the last one included. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * An interval in which a mentor's figures do not count.
     *
     * @param person the mentor's external id
     * @param handedOverAt when it was exported first; null: not so far
     */
    record ReliefView(
            String visit,
            String person,
            String name,
            OffsetDateTime from,
            OffsetDateTime to,
            String activityCode,
            @Nullable Instant handedOverAt) {

        static ReliefView of(Relief relief) {
            return new ReliefView(
                    Long.toString(relief.visit().value()),
                    relief.person(),
                    relief.name(),
                    relief.from().atZone(relief.zone()).toOffsetDateTime(),
                    relief.to().atZone(relief.zone()).toOffsetDateTime(),
                    relief.activity(),
                    relief.handedOverAt());
        }
    }

    private final Reliefs reliefs;
    private final ReliefExports exports;

    ReliefResource(Reliefs reliefs, ReliefExports exports) {
        this.reliefs = reliefs;
        this.exports = exports;
    }

    @GetMapping({"/relief", "/relief.csv"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = ReliefView.class))),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> during(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletRequest request) {
        return answer(reliefs.during(Period.of(from, to)), request);
    }

    @PostMapping("/relief/exports")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = ReliefView.class))),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> export(
            @RequestBody Days days, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        long export =
                exports.export(Period.of(days.from(), days.to()), who.account()).id();
        return answer(exports.rows(export), request);
    }

    private static ResponseEntity<Object> answer(List<Relief> reliefs, HttpServletRequest request) {
        if (wantsCsv(request)) {
            return ResponseEntity.ok().contentType(ReliefCsv.TYPE).body(ReliefCsv.of(reliefs));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(reliefs.stream().map(ReliefView::of).toList());
    }

    private static boolean wantsCsv(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().endsWith(".csv") || (accept != null && accept.startsWith("text/csv"));
    }
}

package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.web.ForPrograms;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checking in, for programs and the phone. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class CheckInResource {

    /**
     * What a phone sends.
     *
     * @param clientId not needed: the first check-in of a visit counts, and a repeat does no harm
     * @param seat what the code on the seat says
     * @param at when it happened; null: now
     */
    record SentCheckIn(
            @Nullable String clientId,
            @Nullable String seat,
            @Nullable OffsetDateTime at) {}

    /**
     * Since when somebody is there.
     *
     * @param seat what the seat is called; null: not said
     */
    record CheckInView(
            @Nullable Instant checkedInAt, @Nullable String seat) {}

    private final CheckIns checkIns;

    CheckInResource(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @PostMapping("/visits/{id}/check-in")
    CheckInView checkIn(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable SentCheckIn sent,
            @AuthenticationPrincipal SignedIn who) {
        OffsetDateTime at = sent == null ? null : sent.at();
        Attendance there = checkIns.checkIn(
                VisitAnswersPage.visitId(id),
                VisitAnswersPage.person(id, who),
                sent == null ? null : sent.seat(),
                at == null ? null : at.toInstant());
        return new CheckInView(there.checkedInAt(), there.seat());
    }
}

package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.ForPrograms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A mentor's "not today" for programs. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("hasRole('MENTOR')")
class NotTodayResource {

    /**
     * What came of it.
     *
     * @param mended whether the visit takes place without this mentor; false: the planner looks for a place
     */
    record NotTodayView(String visit, boolean mended) {}

    private final Appointments appointments;
    private final Hosts hosts;

    NotTodayResource(Appointments appointments, Hosts hosts) {
        this.appointments = appointments;
        this.hosts = hosts;
    }

    @PostMapping("/visits/{id}/not-today")
    NotTodayView say(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        PersonId mentor = VisitAnswersPage.person(id, who);
        VisitId visit = NotTodayPage.hosted(appointments, id, mentor).visit();
        return new NotTodayView(Long.toString(visit.value()), hosts.notToday(visit, mentor));
    }
}

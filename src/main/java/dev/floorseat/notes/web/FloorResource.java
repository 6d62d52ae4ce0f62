package dev.floorseat.notes.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.web.ForPrograms;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a phone asks before it sends: a page it has kept may be days old, its token stale and somebody else signed in. */
@RestController
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class FloorResource {

    /**
     * Who is signed in here.
     *
     * @param header the name of the header that must carry the token
     * @param token against forged requests, good for this session
     * @param pages paths to keep for when there is no network
     */
    record Floor(String account, String header, String token, List<String> pages) {}

    private final ComingVisits coming;

    FloorResource(ComingVisits coming) {
        this.coming = coming;
    }

    @GetMapping(ForPrograms.PHONE + "/floor")
    Floor floor(@AuthenticationPrincipal SignedIn who, CsrfToken token) {
        return new Floor(
                who.account(),
                token.getHeaderName(),
                token.getToken(),
                coming.of(who.personId()).stream()
                        .map(visit -> "/visits/" + visit.value() + "/floor")
                        .toList());
    }
}

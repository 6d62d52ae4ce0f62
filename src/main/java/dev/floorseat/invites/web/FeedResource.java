package dev.floorseat.invites.web;

import dev.floorseat.invites.feeds.FeedWriter;
import dev.floorseat.invites.feeds.Feeds;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Calendars to subscribe to, and the calendar file of one's own visit. */
@Controller
class FeedResource {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final FeedWriter writer;

    FeedResource(Feeds feeds, FeedWriter writer) {
        this.feeds = feeds;
        this.writer = writer;
    }

    /** The token is all that is asked: calendar programs cannot sign in. */
    @GetMapping("/feeds/{token}.ics")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> feed(@PathVariable String token, WebRequest request) {
        byte[] calendar = feeds.open(token).map(writer::feed).orElse(null);
        if (calendar == null) {
            return ResponseEntity.notFound().build();
        }
        String version = '"' + Digest.of(calendar).hex() + '"';
        if (request.checkNotModified(version)) {
            return ResponseEntity.status(304).eTag(version).build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(version)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(calendar);
    }

    @GetMapping("/visits/{id}/invite.ics")
    @PreAuthorize("hasAnyRole('PLANNER','EXECUTIVE','ASSISTANT','MENTOR','LEAD','COUNCIL','ADMIN')")
    ResponseEntity<byte[]> file(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        PersonId owner = who.personId();
        if (owner == null || id <= 0) {
            throw Refusal.notFound("invites.file.unknown");
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("floorseat-" + id + ".ics")
                                .build()
                                .toString())
                .body(writer.file(owner, new VisitId(id)));
    }
}

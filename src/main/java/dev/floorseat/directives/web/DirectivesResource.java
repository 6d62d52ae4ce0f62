package dev.floorseat.directives.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.Published;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.directives.web.DirectiveWords.Names;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Directives for programs: read, registered, given a next version. */
@RestController
@RequestMapping(ForPrograms.API + "/directives")
class DirectivesResource {

    private static final String READERS = "hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD', 'PLANNER')";
    private static final String WRITERS = "hasAnyRole('EXECUTIVE', 'LEAD')";

    /**
     * A version as it is sent.
     *
     * @param owner external id of an executive; null: oneself; read for a new directive only
     * @param queues external ids; null or empty: all
     * @param from first day; null: tomorrow
     * @param revision of the directive the sender saw; not read for a new directive
     */
    record Typed(
            @Nullable String owner,
            @Nullable String name,
            @Nullable String text,
            @Nullable String intent,
            @Nullable Set<String> queues,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long revision) {

        DirectiveText written(LocalDate tomorrow) {
            return new DirectiveText(
                    name == null ? "" : name,
                    text == null ? "" : text,
                    intent,
                    queues == null ? Set.of() : queues,
                    from == null ? tomorrow : from,
                    to);
        }
    }

    /** A version. */
    record VersionView(
            String id,
            int number,
            String name,
            String text,
            @Nullable String intent,
            Set<String> queues,
            LocalDate from,
            @Nullable LocalDate to,
            Instant publishedAt,
            String publishedBy) {

        static VersionView of(Published published) {
            DirectiveVersion version = published.version();
            return new VersionView(
                    Long.toString(version.id()),
                    version.number(),
                    version.name(),
                    version.text(),
                    version.intent(),
                    new TreeSet<>(version.queues()),
                    version.from(),
                    version.to(),
                    published.at(),
                    published.by());
        }
    }

    /**
     * A directive with the version people go by today.
     *
     * @param owner external id
     * @param version id of that version
     * @param versions the newest first; null in lists
     */
    record DirectiveView(
            String id,
            State state,
            String owner,
            String ownerName,
            long revision,
            String version,
            int number,
            String name,
            String text,
            @Nullable String intent,
            Set<String> queues,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<VersionView> versions) {}

    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveWords words;
    private final People people;

    DirectivesResource(Directives directives, DirectiveRegister register, DirectiveWords words, People people) {
        this.directives = directives;
        this.register = register;
        this.words = words;
        this.people = people;
    }

    /** All, by name; of a queue and in a state if asked. */
    @GetMapping
    @PreAuthorize(READERS)
    List<DirectiveView> list(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable State state) {
        Names names = words.names();
        LocalDate today = words.today();
        return directives.all().stream()
                .filter(each -> state == null || each.state(today) == state)
                .filter(each -> queue == null || each.current(today).actsOn(queue))
                .map(each -> view(each, names, null))
                .sorted(Comparator.comparing(DirectiveView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @PostMapping
    @PreAuthorize(WRITERS)
    ResponseEntity<DirectiveView> add(
            @RequestBody Typed typed, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        Editor writer = Editor.of(who, request);
        PersonId owner = owner(typed, writer);
        if (!writer.mayRegister(owner)) {
            throw Refusal.forbidden("directives.not-yours");
        }
        long id = register.add(owner, List.of(typed.written(words.today().plusDays(1))), writer.account());
        return ResponseEntity.created(URI.create(ForPrograms.API + "/directives/" + id))
                .body(one(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    DirectiveView one(@PathVariable long id) {
        Directive directive = directive(id);
        return view(
                directive,
                words.names(),
                directive.versions().stream().map(VersionView::of).toList());
    }

    @PostMapping("/{id}/versions")
    @PreAuthorize(WRITERS)
    ResponseEntity<DirectiveView> publish(
            @PathVariable long id,
            @RequestBody Typed typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Editor writer = Editor.of(who, request);
        writer.ifMay(directive(id));
        Long revision = typed.revision();
        if (revision == null) {
            throw Refusal.unusable(List.of(Fault.at("/revision", "directives.missing")), "directives.not-saved");
        }
        register.publish(id, revision, typed.written(words.today().plusDays(1)), writer.account());
        return ResponseEntity.created(URI.create(ForPrograms.API + "/directives/" + id))
                .body(one(id));
    }

    private PersonId owner(Typed typed, Editor writer) {
        String owner = typed.owner();
        PersonId person = owner == null
                ? writer.person()
                : people.byExternalId(owner).map(Person::id).orElse(null);
        if (person == null) {
            throw Refusal.unusable(List.of(Fault.at("/owner", "directives.no-executive")), "directives.not-saved");
        }
        return person;
    }

    private Directive directive(long id) {
        return directives.directive(id).orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(id)));
    }

    private DirectiveView view(Directive directive, Names names, @Nullable List<VersionView> versions) {
        LocalDate today = words.today();
        DirectiveVersion current = directive.current(today);
        return new DirectiveView(
                Long.toString(directive.id()),
                directive.state(today),
                names.externalId(directive.owner()),
                names.of(directive.owner()),
                directive.revision(),
                Long.toString(current.id()),
                current.number(),
                current.name(),
                current.text(),
                current.intent(),
                new TreeSet<>(current.queues()),
                current.from(),
                current.to(),
                versions);
    }
}

package dev.floorseat.directives.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.directives.FloorVoices;
import dev.floorseat.directives.FloorVoices.Voices;
import dev.floorseat.directives.web.DirectiveWords.Names;
import dev.floorseat.people.Person;
import dev.floorseat.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of directives: what is in force, what comes, what is over, and which orders their owners never met at work. */
@Controller
@RequestMapping("/directives")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'LEAD', 'PLANNER')")
class DirectivesPage {

    private final Directives directives;
    private final DirectiveWords words;
    private final Optional<FloorVoices> voices;

    DirectivesPage(Directives directives, DirectiveWords words, Optional<FloorVoices> voices) {
        this.directives = directives;
        this.words = words;
        this.voices = voices;
    }

    /**
     * A directive in the list.
     *
     * @param queues names; empty: all
     * @param next when the version that is coming begins, written for the reader; null: none is
     * @param unseen whether its owner never met it at work, as far as this reader may know
     */
    record Line(
            long id,
            String name,
            String owner,
            boolean mine,
            List<String> queues,
            int number,
            String period,
            @Nullable String next,
            boolean unseen) {}

    /**
     * How many orders in force their owners never met.
     *
     * @param of how many this reader is told about
     */
    record Unseen(long count, int of, boolean own) {}

    /**
     * What the reader looks for.
     *
     * @param queue external id; empty: any
     * @param owner external id; empty: anybody
     * @param words in the name or the text; empty: any
     */
    record Wanted(String queue, String owner, String words) {

        public boolean everything() {
            return queue.isEmpty() && owner.isEmpty() && words.isBlank();
        }

        boolean fits(DirectiveVersion version, Names names) {
            String all = (version.name() + "\n" + version.text() + "\n" + names.of(version.owner()))
                    .toLowerCase(Locale.ROOT);
            return (queue.isEmpty() || version.actsOn(queue))
                    && (owner.isEmpty() || owner.equals(names.externalId(version.owner())))
                    && all.contains(words.strip().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(name = "q", defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Editor reader = Editor.of(who, request);
        boolean planner = request.isUserInRole("PLANNER");
        LocalDate today = words.today();
        Names names = words.names();
        List<Directive> all = directives.all();
        Wanted wanted = new Wanted(queue, owner, q.strip());
        Map<Long, Voices> told = told(all, today, reader, planner);
        Map<State, List<Line>> lines = all.stream()
                .filter(each -> wanted.fits(each.current(today), names))
                .sorted(Comparator.comparing((Directive each) -> !reader.owns(each))
                        .thenComparing(each -> each.current(today).name(), String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.groupingBy(
                        each -> each.state(today),
                        Collectors.mapping(each -> line(each, names, reader, told, locale), Collectors.toList())));
        model.addAttribute("lines", lines);
        model.addAttribute("states", State.values());
        model.addAttribute("nothing", all.isEmpty());
        model.addAttribute("wanted", wanted);
        model.addAttribute("unseen", unseen(told, reader, planner));
        model.addAttribute("mayAdd", reader.mayRegister());
        model.addAttribute("queues", names.queues().all());
        model.addAttribute(
                "owners",
                all.stream()
                        .map(Directive::owner)
                        .distinct()
                        .flatMap(id -> Optional.ofNullable(names.people().get(id)).stream())
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        return "directives/list";
    }

    /** What the floor says of the directives in force of which this reader may know whether their owners met them. */
    private Map<Long, Voices> told(List<Directive> all, LocalDate today, Editor reader, boolean planner) {
        return voices.map(floor -> floor.on(all.stream()
                        .filter(each -> each.state(today) == State.IN_FORCE)
                        .filter(each -> reader.mayKnowWhoMetIt(each, planner))
                        .map(Directive::id)
                        .toList()))
                .orElse(Map.of());
    }

    private static @Nullable Unseen unseen(Map<Long, Voices> told, Editor reader, boolean planner) {
        long count = told.values().stream().filter(DirectivesPage::unseen).count();
        return told.isEmpty() ? null : new Unseen(count, told.size(), !reader.lead() && !planner);
    }

    private static boolean unseen(@Nullable Voices voices) {
        return voices != null && voices.ownerVisits() == 0;
    }

    private Line line(Directive directive, Names names, Editor reader, Map<Long, Voices> told, Locale locale) {
        LocalDate today = words.today();
        DirectiveVersion current = directive.current(today);
        DirectiveVersion newest = directive.newest();
        return new Line(
                directive.id(),
                current.name(),
                names.of(directive.owner()),
                reader.owns(directive),
                names.of(current.queues()),
                current.number(),
                words.period(current, locale),
                newest.number() == current.number() ? null : words.since(newest.from(), locale),
                unseen(told.get(directive.id())));
    }
}

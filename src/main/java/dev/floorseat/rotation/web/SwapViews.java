package dev.floorseat.rotation.web;

import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.swap.Fit;
import dev.floorseat.rotation.swap.Swap;
import dev.floorseat.rotation.swap.SwapDecisions;
import dev.floorseat.rotation.swap.Swaps;
import dev.floorseat.rotation.swap.Takers;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says swaps in the words of pages. Trying what fits takes a while, so of many offers only the first are tried. */
@Component
class SwapViews {

    /** So many offers are tried at once; the others on demand. */
    private static final int TRIED = 8;

    private final Swaps swaps;
    private final Takers takers;
    private final SwapDecisions decisions;
    private final Drafts drafts;
    private final Appointments appointments;
    private final People people;
    private final Words words;
    private final Dates dates;

    SwapViews(
            Swaps swaps,
            Takers takers,
            SwapDecisions decisions,
            Drafts drafts,
            Appointments appointments,
            People people,
            Words words,
            Dates dates) {
        this.swaps = swaps;
        this.takers = takers;
        this.decisions = decisions;
        this.drafts = drafts;
        this.appointments = appointments;
        this.people = people;
        this.words = words;
        this.dates = dates;
    }

    /**
     * What a person may take, with what they could give; open offers that cannot fit are left out.
     *
     * @param first the number of the offer to try first; null: as they come
     */
    List<SwapRow> offers(PersonId reader, @Nullable Long first, Locale locale) {
        List<Swap> open = new ArrayList<>(swaps.openFor(reader));
        open.sort((a, b) -> Boolean.compare(isNot(a, first), isNot(b, first)));
        Map<Long, Draft> read = new HashMap<>();
        Said said = new Said(locale);
        List<SwapRow> rows = new ArrayList<>();
        for (Swap swap : open) {
            boolean tried = rows.size() < TRIED;
            List<SwapRow.Choice> choices = List.of();
            if (tried) {
                Draft draft = read.computeIfAbsent(swap.rotation(), drafts::of);
                Function<Breach, String> about = words.about(draft, locale);
                choices = takers.fits(draft, swap, reader).stream()
                        .map(fit -> said.choice(fit, about))
                        .toList();
            }
            SwapRow row = said.row(swap, choices, tried);
            if (!tried || swap.to() != null || row.holding() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What a person offered or took. */
    List<SwapRow> own(PersonId reader, Locale locale) {
        Said said = new Said(locale);
        return swaps.of(reader).stream()
                .map(swap -> said.row(swap, List.of(), false))
                .toList();
    }

    /** What waits for the planner; each with what its exchange would come to now, and without where it cannot be any more. */
    List<SwapRow> waiting(Locale locale) {
        Map<Long, Draft> read = new HashMap<>();
        Said said = new Said(locale);
        return decisions.waiting().stream()
                .map(swap -> {
                    Draft draft = read.computeIfAbsent(swap.rotation(), drafts::of);
                    return said.row(swap, now(draft, swap, said, locale), true);
                })
                .toList();
    }

    private List<SwapRow.Choice> now(Draft draft, Swap swap, Said said, Locale locale) {
        try {
            return List.of(said.choice(decisions.fit(draft, swap), words.about(draft, locale)));
        } catch (Refusal changed) {
            return List.of();
        }
    }

    private static boolean isNot(Swap swap, @Nullable Long first) {
        return first == null || swap.id() != first;
    }

    /** Names and sites, read once for a page. */
    private final class Said {

        private final Map<PersonId, String> names =
                people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        private final Map<String, Site> sites = drafts.sites();
        private final Locale locale;

        Said(Locale locale) {
            this.locale = locale;
        }

        SwapRow row(Swap swap, List<SwapRow.Choice> choices, boolean looked) {
            Appointment now = appointments.of(swap.visit()).orElse(null);
            PersonId other = swap.takenBy() == null ? swap.to() : swap.takenBy();
            Swap.Spot given = swap.otherSpot();
            return new SwapRow(
                    swap,
                    name(swap.executive()),
                    other == null ? null : name(other),
                    when(swap.spot()),
                    site(swap.spot()),
                    dates.moment(swap.until(), locale),
                    given == null ? null : when(given),
                    now,
                    now == null ? "" : name(now.mentor()),
                    choices,
                    looked);
        }

        SwapRow.Choice choice(Fit fit, Function<Breach, String> about) {
            Appointment at = fit.givenAt();
            return new SwapRow.Choice(
                    fit.given().number(),
                    at == null ? null : dates.when(at.from(), at.to(), at.zone(), locale),
                    at == null ? null : at.siteName(),
                    at,
                    fit.holds(),
                    fit.broken().stream().map(about).distinct().toList(),
                    fit.planner());
        }

        private String name(PersonId person) {
            return names.getOrDefault(person, "");
        }

        private String site(Swap.Spot spot) {
            Site site = sites.get(spot.site());
            return site == null ? spot.site() : site.name();
        }

        private String when(Swap.Spot spot) {
            Site site = sites.get(spot.site());
            return dates.when(spot.from(), spot.to(), site == null ? dates.zone() : site.zone(), locale);
        }
    }
}

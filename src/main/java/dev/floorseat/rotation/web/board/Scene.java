package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Verification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.function.SingletonSupplier;

/**
 * A draft with everything needed to show it, read once for one answer.
 *
 * @param verified what the draft breaks and costs, worked out when it is first asked for
 * @param answers what people said, by visit
 * @param fallen what cannot take place as promised, by visit
 * @param words says a breach
 */
record Scene(
        Draft draft,
        Map<String, Site> sites,
        Map<String, Queue> queues,
        SingletonSupplier<Verification> verified,
        Map<VisitId, List<Held>> answers,
        Map<VisitId, Fallen> fallen,
        Function<Breach, String> words,
        Texts texts) {

    /** What the draft breaks and costs. */
    Verification verification() {
        return verified.obtain();
    }

    Cards cards() {
        return new Cards(draft, sites, queues, broken(), answers, fallen, texts);
    }

    Roster roster() {
        return new Roster(draft, sites);
    }

    /** Today on the clock of the first site, where a day belongs to none. */
    LocalDate today() {
        ZoneId zone = sites.values().stream().map(Site::zone).findFirst().orElseGet(texts.dates()::zone);
        return LocalDate.ofInstant(draft.taken(), zone);
    }

    /** The broken hard rules in words, by visit key. */
    Map<String, List<String>> broken() {
        Map<String, List<String>> broken = new HashMap<>();
        verification().breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .forEach(breach -> {
                    String said = words.apply(breach);
                    breach.visits()
                            .forEach(visit -> broken.computeIfAbsent(visit, key -> new ArrayList<>())
                                    .add(said));
                });
        return broken;
    }

    String site(String id) {
        Site site = sites.get(id);
        return site == null ? id : site.name();
    }

    String queue(String id) {
        Queue queue = queues.get(id);
        return queue == null ? id : queue.name();
    }
}

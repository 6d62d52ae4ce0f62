package dev.floorseat.demo;

import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.people.People;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo company has ordered, and by which rules and words it works: from {@code demo/directives.json} and
 * {@code demo/rules.json}, in days counted from today.
 */
@Component
@Profile("demo")
class Orders {

    /** So long ago the printed rule book was taken over. */
    static final int DAYS_AGO = 205;

    private static final String BY = LeadsWork.LEAD;

    private final DirectiveRegister register;
    private final RuleBook rules;
    private final Chapters chapters;
    private final Lexicon lexicon;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    Orders(
            DirectiveRegister register,
            RuleBook rules,
            Chapters chapters,
            Lexicon lexicon,
            People people,
            JsonMapper json,
            Clock clock) {
        this.register = register;
        this.rules = rules;
        this.chapters = chapters;
        this.lexicon = lexicon;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** A directive; owner is an executive's external id. */
    record Order(String owner, Set<String> queues, String name, List<Version> versions) {}

    /**
     * A version of it.
     *
     * @param since so many days ago it came in force; below 0: it will
     * @param until so many days ago was its last; null: no end
     */
    record Version(int since, @Nullable Integer until, String intent, String text) {}

    /** The rule book. */
    record Book(List<String> chapters, List<Practice> rules, List<Phrase> lexicon) {}

    /**
     * A rule of the printed book, by which the company worked before Floorseat.
     *
     * @param over what became of it; null: it holds
     */
    record Practice(
            String when,
            Set<String> queues,
            String chapter,
            String act,
            @Nullable String limit,
            @Nullable String notWhen,
            @Nullable String wording,
            @Nullable Over over) {}

    /**
     * The end of a rule.
     *
     * @param day so many days ago
     * @param by the subject whose rule took its place; null: none did
     * @param worked how often the desk said so a week
     * @param didNot how often it said the opposite
     */
    record Over(int day, String reason, @Nullable String by, int worked, int didNot) {}

    /** A lexicon entry. */
    record Phrase(LexiconKind kind, String say, String insteadOf, String reason, Set<String> queues) {

        LexiconText text(LocalDate from) {
            return new LexiconText(kind, say, insteadOf, reason, from, null);
        }
    }

    /**
     * Registers the directives, puts the lexicon in force, and takes over the printed rule book as it was when Floorseat came.
     *
     * @return the rules by number
     */
    Map<Long, Practice> give(Rewind rewind) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock.withZone(Premises.ZONE));
        for (Order order : read("directives", Order[].class)) {
            register.add(
                    people.byExternalId(order.owner()).orElseThrow().id(),
                    order.versions().stream()
                            .map(version -> text(order, version, today))
                            .toList(),
                    BY);
        }
        rewind.to(now.minus(Duration.ofDays(DAYS_AGO)));
        Book book = read("rules", Book.class);
        book.chapters().stream()
                .filter(name ->
                        chapters.all().stream().noneMatch(there -> there.name().equals(name)))
                .forEach(chapters::add);
        Map<Long, Practice> old = new LinkedHashMap<>();
        for (Practice practice : book.rules()) {
            old.put(
                    rules.takeOver(
                            new RuleText(
                                    practice.when(),
                                    practice.act(),
                                    practice.limit(),
                                    practice.notWhen(),
                                    practice.wording()),
                            practice.queues(),
                            new Place(chapter(practice.chapter()), Set.of()),
                            BY),
                    practice);
        }
        book.lexicon().forEach(phrase -> lexicon.takeOver(phrase.text(today.minusDays(DAYS_AGO)), phrase.queues(), BY));
        rewind.to(now);
        return old;
    }

    private long chapter(String name) {
        return chapters.all().stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static DirectiveText text(Order order, Version version, LocalDate today) {
        Integer until = version.until();
        return new DirectiveText(
                order.name(),
                version.text(),
                version.intent(),
                order.queues(),
                today.minusDays(version.since()),
                until == null ? null : today.minusDays(until));
    }

    private <T> T read(String name, Class<T> type) {
        try (InputStream file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's own " + name + " cannot be read", e);
        }
    }
}

package dev.floorseat.insights.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.floorseat.insights.pattern.Tag.Dimension;
import dev.floorseat.insights.pattern.TagRules.Tagged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagRulesTest {

    private static final Tag CHAT = new Tag(Dimension.CHANNEL, "CHAT");
    private static final Tag EARLY = new Tag(Dimension.DAYPART, "EARLY");
    private static final Tag NEW = new Tag(Dimension.SEGMENT, "new");

    @Test
    void findsThePlantedRuleWithTheNarrowerOneBeneath() {
        List<Tagged> notes = new ArrayList<>(noise(new Random(7), 400, 40));
        for (int i = 0; i < 12; i++) {
            notes.add(new Tagged(999, with(notes.get(i).tags(), i < 10 ? CHAT : NEW, EARLY)));
        }

        Map<Long, List<Nest>> found = TagRules.of(notes);

        // one in twenty finds may be chance
        assertThat(found).containsKey(999L).hasSizeLessThanOrEqualTo(2);
        assertThat(found.get(999L)).hasSize(1);
        Nest nest = found.getOrDefault(999L, List.of()).get(0);
        TagRule early = nest.head();
        assertThat(early.tags()).containsExactly(EARLY);
        assertThat(nest.within().get(0).tags()).containsExactly(CHAT, EARLY);
        assertThat(early.both()).isEqualTo(12);
        assertThat(early.lift()).isGreaterThan(2);
        assertThat(early.q()).isLessThan(0.01);
    }

    @Test
    void keepsQuietInNoise() {
        int finds = 0;
        for (int seed = 1; seed <= 20; seed++) {
            finds += TagRules.of(noise(new Random(seed), 300, 30)).size();
        }
        assertThat(finds).isLessThanOrEqualTo(2);
    }

    @Test
    void standsNestedRulesTogether() {
        TagRule wide = rule(Set.of(CHAT), 0.001);
        TagRule narrow = rule(Set.of(CHAT, NEW), 0.0001);
        TagRule narrower = rule(Set.of(CHAT, NEW, EARLY), 0.01);
        TagRule other = rule(Set.of(EARLY), 0.02);

        assertThat(Nest.of(List.of(narrower, other, narrow, wide)))
                .containsExactly(new Nest(wide, List.of(narrow, narrower)), new Nest(other, List.of()));
    }

    @Test
    void countsLikeTheHypergeometricDistributionAndCorrectsForAllThatWasTried() {
        // R: phyper(4, 10, 40, 12, lower.tail = FALSE); p.adjust(c(.01, .02, .03, .5), "BH")
        assertThat(TagRules.chance(50, 10, 12, 5)).isEqualTo(0.04574, within(1e-3));
        List<TagRule> corrected = TagRules.corrected(List.of(tried(.01), tried(.5), tried(.02), tried(.03)), 4);
        assertThat(corrected.stream().map(TagRule::q).sorted().toList()).containsExactly(.04, .04, .04, .5);
    }

    @Test
    void findsFrequentSetsAndLeavesOutThoseThatSayNoMore() {
        Tag queue = new Tag(Dimension.QUEUE, "q");
        List<Set<Tag>> notes = List.of(
                Set.of(queue, CHAT, NEW),
                Set.of(queue, CHAT, NEW),
                Set.of(queue, CHAT),
                Set.of(CHAT, EARLY),
                Set.of(NEW));

        Map<SortedSet<Tag>, Integer> sets = new Apriori(notes, 2).sets(3);

        assertThat(sets)
                .containsEntry(new TreeSet<>(Set.of(CHAT)), 4)
                .containsEntry(new TreeSet<>(Set.of(queue)), 3)
                .containsEntry(new TreeSet<>(Set.of(NEW)), 3)
                .containsEntry(new TreeSet<>(Set.of(CHAT, NEW)), 2)
                .containsEntry(new TreeSet<>(Set.of(queue, NEW)), 2)
                .hasSize(5);
    }

    @Test
    void hintsAtWordsThatStandOutInEachLanguage() {
        Terms terms = new Terms();
        terms.add(1, "Das Etikett fehlt in der Mail, die Kunden fragen nach dem Etikett");
        terms.add(1, "The label is not in the mail and customers ask");
        terms.add(2, "Die Kunden fragen nach der Rechnung");
        terms.add(3, "The customers ask for their invoice by mail");

        assertThat(terms.of(1).get(Locale.GERMAN)).startsWith("etikett");
        assertThat(terms.of(1).get(Locale.ENGLISH)).startsWith("label");
        assertThat(terms.of(2)).containsOnlyKeys(Locale.GERMAN);
    }

    private static List<Tagged> noise(Random random, int notes, int insights) {
        return IntStream.range(0, notes)
                .mapToObj(i -> {
                    Set<Tag> tags = new HashSet<>();
                    tags.add(new Tag(Dimension.CHANNEL, random.nextInt(3) == 0 ? "CHAT" : "PHONE"));
                    tags.add(new Tag(
                            Dimension.DAYPART,
                            List.of("EARLY", "MIDDAY", "AFTERNOON", "EVENING").get(random.nextInt(4))));
                    tags.add(new Tag(Dimension.SITE, "site" + random.nextInt(3)));
                    tags.add(new Tag(Dimension.KIND, "kind" + random.nextInt(5)));
                    if (random.nextBoolean()) {
                        tags.add(new Tag(Dimension.SEGMENT, random.nextBoolean() ? "new" : "old"));
                    }
                    return new Tagged(random.nextInt(insights) + 1L, tags);
                })
                .toList();
    }

    private static Set<Tag> with(Set<Tag> tags, Tag... wanted) {
        Set<Tag> all = new HashSet<>(tags);
        for (Tag tag : wanted) {
            all.removeIf(other -> other.dimension() == tag.dimension());
            all.add(tag);
        }
        return all;
    }

    private static TagRule rule(Set<Tag> tags, double q) {
        return new TagRule(1, new TreeSet<>(tags), 5, 10, 10, 100, q, q);
    }

    private static TagRule tried(double p) {
        return new TagRule(1, new TreeSet<>(Set.of(CHAT)), 5, 10, 10, 100, p, 1);
    }
}

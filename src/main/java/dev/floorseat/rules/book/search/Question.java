package dev.floorseat.rules.book.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as a query. Each word is looked for by its stems, as a compound taken apart, and as the beginning of a word, since
 * the last word may be half typed.
 */
final class Question {

    /** Where texts stand and how much a word there counts: what has to be the case, what to do, and the rest. */
    enum Where {
        TITLE(3),
        BODY(2),
        MORE(1);

        private final float weight;

        Where(float weight) {
            this.weight = weight;
        }

        String in(String language) {
            return name() + "." + language;
        }
    }

    static final String GERMAN = "de";
    static final String ENGLISH = "en";
    static final String WRITTEN = "written";

    private static final float APART = .6f;
    private static final float BEGINNING = .3f;
    private static final float MISTYPED = .2f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISTYPED = 5;

    private final Reading reading;
    private final List<String> words;

    Question(Reading reading, String typed) {
        this.reading = reading;
        this.words = reading.words(typed);
    }

    /** Whether it says nothing one could look for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What has every word. */
    Query strict() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word, false), Occur.MUST));
        return all.build();
    }

    /** What has half of the words, and be they mistyped. */
    Query loose() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        words.forEach(word -> some.add(word(word, true), Occur.SHOULD));
        some.setMinimumNumberShouldMatch((words.size() + 1) / 2);
        return some.build();
    }

    private Query word(String word, boolean mistyped) {
        List<Query> ways = new ArrayList<>();
        for (Where where : Where.values()) {
            reading.german(word).forEach(term -> ways.add(term(where, GERMAN, term)));
            reading.english(word).forEach(term -> ways.add(term(where, ENGLISH, term)));
            for (String written : reading.written(word)) {
                Term as = new Term(where.in(WRITTEN), written);
                if (written.length() >= SHORTEST_BEGINNING) {
                    ways.add(new BoostQuery(new PrefixQuery(as), where.weight * BEGINNING));
                }
                if (mistyped && written.length() >= SHORTEST_MISTYPED) {
                    ways.add(new BoostQuery(new FuzzyQuery(as, 1, 1), where.weight * MISTYPED));
                }
            }
        }
        reading.apart(word).forEach(parts -> ways.add(new BoostQuery(apart(parts), APART)));
        return new DisjunctionMaxQuery(ways, .1f);
    }

    /** All parts, wherever each stands: "Etikett der Rücksendung" has both of "Rücksendeetikett". */
    private Query apart(List<String> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : parts) {
            List<Query> ways = new ArrayList<>();
            for (Where where : Where.values()) {
                reading.german(part).forEach(term -> ways.add(term(where, GERMAN, term)));
            }
            all.add(new DisjunctionMaxQuery(ways, .1f), Occur.MUST);
        }
        return all.build();
    }

    private static Query term(Where where, String language, String term) {
        return new BoostQuery(new TermQuery(new Term(where.in(language), term)), where.weight);
    }
}

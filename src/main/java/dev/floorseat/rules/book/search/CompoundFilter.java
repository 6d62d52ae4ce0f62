package dev.floorseat.rules.book.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of a compound where the compound stands. A part that is not the last stands there twice, once as it is: "Liefer" of
 * "Liefertermin" is no word, and what a stemmer makes of it is not what it makes of "Lieferung".
 */
final class CompoundFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final Compounds compounds;
    private final Deque<Part> parts = new ArrayDeque<>();
    private @Nullable State whole;

    private record Part(String text, boolean asItIs) {}

    CompoundFilter(TokenStream words, Compounds compounds) {
        super(words);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        Part next = parts.poll();
        if (next != null) {
            restoreState(whole);
            term.setEmpty().append(next.text());
            position.setPositionIncrement(0);
            keyword.setKeyword(next.asItIs());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        Set<Part> found = new LinkedHashSet<>();
        for (List<String> way : compounds.of(term.toString())) {
            for (int at = 0; at < way.size(); at++) {
                found.add(new Part(way.get(at), false));
                if (at < way.size() - 1) {
                    found.add(new Part(way.get(at), true));
                }
            }
        }
        if (!found.isEmpty()) {
            whole = captureState();
            parts.addAll(found);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
        whole = null;
    }
}

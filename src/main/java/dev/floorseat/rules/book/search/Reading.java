package dev.floorseat.rules.book.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * How texts and questions are read: every text both as German and as English, since a rule may be written in either and quotes the other.
 * Stems are those of Snowball (Porter, 2001).
 */
final class Reading {

    private final Compounds compounds = new Compounds();

    /** German: stems of words and of the parts of compounds. */
    final Analyzer german = analyzer(words -> stemmed(new CompoundFilter(words, compounds)));

    /** English: stems of words. */
    final Analyzer english =
            analyzer(words -> new SnowballFilter(new EnglishPossessiveFilter(words), new EnglishStemmer()));

    /** Words as they are written, and the parts of compounds: for words half typed, and mistyped ones. */
    final Analyzer written = analyzer(words -> new GermanNormalizationFilter(new CompoundFilter(words, compounds)));

    private final Analyzer germanWord = analyzer(words -> stemmed(words));
    private final Analyzer writtenWord = analyzer(words -> new GermanNormalizationFilter(words));
    private final Analyzer plain = analyzer(words -> words);

    @FunctionalInterface
    private interface Chain {
        TokenStream after(TokenStream words);
    }

    private static TokenStream stemmed(TokenStream words) {
        return new SnowballFilter(new GermanNormalizationFilter(words), new GermanStemmer());
    }

    /** Words of either language that carry nothing are left out. */
    private static Analyzer analyzer(Chain chain) {
        CharArraySet stops = CharArraySet.copy(GermanAnalyzer.getDefaultStopSet());
        stops.addAll(EnglishAnalyzer.getDefaultStopSet());
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, chain.after(new StopFilter(new LowerCaseFilter(words), stops)));
            }
        };
    }

    /** The words of a question that carry it, in lower case. */
    List<String> words(String question) {
        return terms(plain, question);
    }

    /** What a word or a part of one is in German: its stem, and itself. */
    List<String> german(String word) {
        List<String> terms = new ArrayList<>(terms(germanWord, word));
        terms.addAll(terms(writtenWord, word));
        return terms.stream().distinct().toList();
    }

    /** The stem of a word in English. */
    List<String> english(String word) {
        return terms(english, word);
    }

    /** A word as it is looked for among words as they are written. */
    List<String> written(String word) {
        return terms(writtenWord, word);
    }

    /** The ways to take a word apart. */
    List<List<String>> apart(String word) {
        return compounds.of(word);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return terms;
    }
}

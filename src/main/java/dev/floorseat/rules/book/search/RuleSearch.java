package dev.floorseat.rules.book.search;

import dev.floorseat.rules.Chapter;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.book.search.Question.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds rules and entries of the lexicon by words, whatever their state: what a reader may see is for the caller to know. The index is in
 * memory and made anew when anything it was made of has changed, which every search asks the database first: so each of several instances
 * is as new as what one of them wrote.
 */
@Component
public class RuleSearch {

    /** So many are found at most: nobody reads on after that. */
    private static final int MOST = 500;

    private static final String KIND = "kind";
    private static final String ID = "id";

    private final Reading reading = new Reading();
    private final Object rebuilding = new Object();
    private final RuleBook rules;
    private final Lexicon lexicon;
    private final Chapters chapters;
    private final JdbcClient jdbc;
    private volatile @Nullable Index index;

    RuleSearch(RuleBook rules, Lexicon lexicon, Chapters chapters, JdbcClient jdbc) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.chapters = chapters;
        this.jdbc = jdbc;
    }

    /** The index, and what of the database it was made of. */
    private record Index(String madeOf, IndexSearcher searcher) {}

    private enum Kind {
        RULE,
        ENTRY
    }

    /**
     * What was found, the best first.
     *
     * @param rules numbers of rules
     * @param entries numbers of entries of the lexicon
     */
    public record Found(List<Long> rules, List<Long> entries) {

        /** Copies the lists. */
        public Found {
            rules = List.copyOf(rules);
            entries = List.copyOf(entries);
        }
    }

    /** The index is there before the first person asks. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        find("Rücksendeetikett");
    }

    /** Finds what has every word; if nothing has, what has half of them or words much like them. Of no words nothing is found. */
    public Found find(String typed) {
        Question question = new Question(reading, typed);
        if (question.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        try {
            IndexSearcher searcher = current().searcher();
            Found found = find(searcher, question.strict());
            return found.rules().isEmpty() && found.entries().isEmpty() ? find(searcher, question.loose()) : found;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static Found find(IndexSearcher searcher, Query query) throws IOException {
        List<Long> rules = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            Document found = searcher.storedFields().document(hit.doc);
            (Kind.RULE.name().equals(found.get(KIND)) ? rules : entries).add(Long.valueOf(found.get(ID)));
        }
        return new Found(rules, entries);
    }

    private Index current() throws IOException {
        Index known = index;
        if (known != null && known.madeOf().equals(madeOf())) {
            return known;
        }
        synchronized (rebuilding) {
            // asked before it is read: what is written in between is found by the next search
            String madeOf = madeOf();
            Index other = index;
            if (other != null && other.madeOf().equals(madeOf)) {
                return other;
            }
            Index made = new Index(madeOf, make());
            index = made;
            return made;
        }
    }

    /** Every change of a row adds to a revision, and no row goes but with a chapter, which its number tells. */
    private String madeOf() {
        return jdbc.sql("""
                        select concat_ws('.',
                          (select concat(count(*), '-', coalesce(sum(revision), 0)) from rules_rule),
                          (select concat(count(*), '-', coalesce(sum(revision), 0)) from rules_lexicon),
                          (select concat(count(*), '-', coalesce(sum(revision), 0), '-', coalesce(max(id), 0)) from rules_chapter))
                        """).query(String.class).single();
    }

    private IndexSearcher make() throws IOException {
        Map<Long, String> named = chapters.all().stream().collect(Collectors.toMap(Chapter::id, Chapter::name));
        // on the heap, and gone with its last reader: there is nothing to close
        ByteBuffersDirectory heap = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(heap, new IndexWriterConfig(analyzer()))) {
            for (Rule rule : rules.all()) {
                Long chapter = rule.place().chapter();
                writer.addDocument(document(
                        Kind.RULE,
                        rule.id(),
                        rule.text().when(),
                        rule.text().act(),
                        together(
                                rule.text().limit(),
                                rule.text().notWhen(),
                                rule.text().wording(),
                                chapter == null ? null : named.get(chapter))));
            }
            for (LexiconEntry entry : lexicon.all()) {
                writer.addDocument(document(
                        Kind.ENTRY,
                        entry.id(),
                        entry.text().say(),
                        entry.text().insteadOf(),
                        together(entry.text().reason())));
            }
        }
        return new IndexSearcher(DirectoryReader.open(heap));
    }

    private PerFieldAnalyzerWrapper analyzer() {
        return new PerFieldAnalyzerWrapper(
                reading.written,
                Stream.of(Where.values())
                        .flatMap(where -> Stream.of(
                                Map.entry(where.in(Question.GERMAN), reading.german),
                                Map.entry(where.in(Question.ENGLISH), reading.english)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String together(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null).collect(Collectors.joining("\n"));
    }

    private static Document document(Kind kind, long id, String title, String body, String more) {
        Document document = new Document();
        document.add(new StoredField(KIND, kind.name()));
        document.add(new StoredField(ID, Long.toString(id)));
        Map.of(Where.TITLE, title, Where.BODY, body, Where.MORE, more)
                .forEach((where, text) -> Stream.of(Question.GERMAN, Question.ENGLISH, Question.WRITTEN)
                        .forEach(language -> document.add(new TextField(where.in(language), text, Store.NO))));
        return document;
    }
}

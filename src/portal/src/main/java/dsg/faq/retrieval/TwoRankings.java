package dsg.faq.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Ranks by words of the dictionary, with synonyms, and by pairs of letters, and fuses the two by their ranks (RRF). What holds too
 * little of the question's weight is no answer: then there is none.
 */
public final class TwoRankings implements AnswerRanker {

    private static final String HEAD = "head";
    private static final String BODY = "body";
    private static final String HEAD_PAIRS = "headPairs";
    private static final String BODY_PAIRS = "bodyPairs";
    private static final int FUSION = 20;
    private static final int DEEP = 30;
    private static final float HEAD_BOOST = 2.5f;
    private static final float SYNONYM_BOOST = 0.6f;
    private static final double PAIRS_SHARE = 0.6;

    /** Less of the question than this in a passage, and it is about something else. */
    private static final double LEAST_COVER = 0.35;

    private final JapaneseText text = new JapaneseText();
    private final Synonyms synonyms = Synonyms.delivered();
    private final List<Passage> passages;
    private final List<Set<String>> wordsOfPassages = new ArrayList<>();
    private final Map<String, Integer> passagesWith = new HashMap<>();
    private final Map<String, List<String>> cuts = new ConcurrentHashMap<>();
    private final IndexSearcher searcher;

    public TwoRankings(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Analyzer analyzer =
                new PerFieldAnalyzerWrapper(text.words(), Map.of(HEAD_PAIRS, text.pairs(), BODY_PAIRS, text.pairs()));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < this.passages.size(); i++) {
                writer.addDocument(document(i));
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<Found> find(String question, int most) {
        String normal = JapaneseText.normal(question);
        List<Synonyms.Meaning> meanings = synonyms.in(normal);
        Map<Integer, Double> fused = new HashMap<>();
        rank(query(normal, meanings, HEAD, BODY, text::wordsOf), 1, fused);
        rank(query(normal, meanings, HEAD_PAIRS, BODY_PAIRS, text::pairsOf), PAIRS_SHARE, fused);
        Set<String> asked = new LinkedHashSet<>(text.wordsOf(normal));
        return fused.entrySet().stream()
                .map(each -> found(each.getKey(), each.getValue(), asked, meanings))
                .filter(each -> each.cover() >= LEAST_COVER)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(most)
                .toList();
    }

    private Document document(int number) {
        Passage passage = passages.get(number);
        String head = JapaneseText.normal(passage.title() + "\n" + String.join("\n", passage.phrases()));
        String body = JapaneseText.normal(passage.text());
        Document document = new Document();
        document.add(new StoredField("number", number));
        document.add(new TextField(HEAD, head, Field.Store.NO));
        document.add(new TextField(BODY, body, Field.Store.NO));
        document.add(new TextField(HEAD_PAIRS, head, Field.Store.NO));
        document.add(new TextField(BODY_PAIRS, body, Field.Store.NO));
        Set<String> words = new HashSet<>(text.wordsOf(head));
        words.addAll(text.wordsOf(body));
        wordsOfPassages.add(words);
        words.forEach(word -> passagesWith.merge(word, 1, Integer::sum));
        return document;
    }

    private static Query query(
            String normal,
            List<Synonyms.Meaning> meanings,
            String head,
            String body,
            Function<String, List<String>> cut) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> asked = new LinkedHashSet<>(cut.apply(normal));
        asked.forEach(term -> add(query, term, 1, head, body));
        Set<String> more = new LinkedHashSet<>();
        meanings.forEach(meaning -> meaning.others().forEach(other -> more.addAll(cut.apply(other))));
        more.removeAll(asked);
        more.forEach(term -> add(query, term, SYNONYM_BOOST, head, body));
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String term, float boost, String head, String body) {
        query.add(new BoostQuery(new TermQuery(new Term(head, term)), boost * HEAD_BOOST), BooleanClause.Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(new Term(body, term)), boost), BooleanClause.Occur.SHOULD);
    }

    private void rank(Query query, double share, Map<Integer, Double> fused) {
        try {
            ScoreDoc[] hits = searcher.search(query, DEEP).scoreDocs;
            for (int rank = 0; rank < hits.length; rank++) {
                int number = searcher.storedFields()
                        .document(hits[rank].doc)
                        .getField("number")
                        .numericValue()
                        .intValue();
                fused.merge(number, share / (FUSION + rank), Double::sum);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Found found(int number, double fused, Set<String> asked, List<Synonyms.Meaning> meanings) {
        double cover = cover(number, asked, meanings);
        return new Found(passages.get(number).id(), fused * (0.4 + cover), cover);
    }

    /** How much of the question's weight lies in the passage: a rare word weighs more, one that no passage has most of all. */
    private double cover(int number, Set<String> asked, List<Synonyms.Meaning> meanings) {
        Set<String> there = wordsOfPassages.get(number);
        double all = 0;
        double held = 0;
        for (String word : asked) {
            double weight = weight(word);
            all += weight;
            if (there.contains(word) || isMeant(word, meanings, there)) {
                held += weight;
            }
        }
        return all == 0 ? 0 : held / all;
    }

    private boolean isMeant(String word, List<Synonyms.Meaning> meanings, Set<String> there) {
        return meanings.stream()
                .filter(meaning -> cut(meaning.word()).contains(word))
                .flatMap(meaning -> meaning.others().stream())
                .map(this::cut)
                .anyMatch(other -> !other.isEmpty() && there.containsAll(other));
    }

    private List<String> cut(String known) {
        return cuts.computeIfAbsent(known, text::wordsOf);
    }

    private double weight(String word) {
        return Math.log(1.0 + passages.size() / (0.5 + passagesWith.getOrDefault(word, 0)));
    }
}

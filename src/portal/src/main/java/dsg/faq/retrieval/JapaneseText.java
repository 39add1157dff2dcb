package dsg.faq.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts Japanese text into words, by dictionary, and into pairs of letters. */
final class JapaneseText {

    /** What stands in every question and tells none from another. */
    private static final Set<String> OF_NO_WEIGHT = Set.of(
            "教える", "知る", "下さる", "くださる", "ください", "良い", "よい", "いい", "出来る", "できる", "する", "なる", "有る", "ある", "居る", "いる", "何",
            "どう", "どこ", "いつ", "誰", "だれ", "どれ", "いくつ", "方", "事", "こと", "物", "もの", "為", "ため", "わかる", "分かる", "行う", "思う",
            "言う", "どの", "この", "その", "私", "自分", "必要", "場合", "使う", "使える", "使用", "利用", "やる", "日", "高い", "高さ", "長い", "大きい",
            "多い", "一番");

    private final Analyzer words = new JapaneseAnalyzer(
            null, JapaneseTokenizer.Mode.SEARCH, stopWords(), JapaneseAnalyzer.getDefaultStopTags());
    private final Analyzer pairs = new CJKAnalyzer(CharArraySet.EMPTY_SET);

    /** Width and case as the dictionary has them. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Analyzer words() {
        return words;
    }

    Analyzer pairs() {
        return pairs;
    }

    List<String> wordsOf(String normal) {
        return tokens(words, normal);
    }

    List<String> pairsOf(String normal) {
        return tokens(pairs, normal);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private static CharArraySet stopWords() {
        CharArraySet set = new CharArraySet(JapaneseAnalyzer.getDefaultStopSet(), true);
        set.addAll(OF_NO_WEIGHT);
        return set;
    }
}

package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.faq.retrieval.AnswerRanker;
import dsg.faq.retrieval.Found;
import dsg.faq.retrieval.Passage;
import dsg.faq.retrieval.TwoRankings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The chatbot finds the article that answers a question")
class AccuracyTest {

    private static final Map<String, ArticleText> ARTICLES =
            DeliveredArticles.all().stream().collect(Collectors.toMap(ArticleText::key, Function.identity()));

    private static final AnswerRanker RANKER = new TwoRankings(DeliveredArticles.all().stream()
            .map(article -> new Passage(article.key(), article.title(), article.phrases(), article.body()))
            .toList());

    @ParameterizedTest
    @ValueSource(strings = {"questions-manual.tsv", "questions-users.tsv"})
    @DisplayName("of each half of the fixed questions 85 of 100 at the first place, 95 among three")
    void places(String file) {
        List<String[]> questions =
                lines(file).stream().map(line -> line.split("\t", -1)).toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        List<String> notFirst = questions.stream()
                .filter(each -> !isAmong(each, 1))
                .map(AccuracyTest::told)
                .toList();
        List<String> notAmongThree = questions.stream()
                .filter(each -> !isAmong(each, 3))
                .map(AccuracyTest::told)
                .toList();
        assertThat(1 - notFirst.size() / (double) questions.size())
                .as("first %s", notFirst)
                .isGreaterThanOrEqualTo(0.85);
        assertThat(1 - notAmongThree.size() / (double) questions.size())
                .as("among three %s", notAmongThree)
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @DisplayName("of questions about something else 5 of 100 at most get an answer")
    void somethingElse() {
        List<String> questions = lines("questions-offtopic.tsv");
        List<String> answered = questions.stream()
                .filter(question -> !RANKER.find(question, 1).isEmpty())
                .map(question -> question + " → " + RANKER.find(question, 1))
                .toList();
        assertThat(answered.size() / (double) questions.size())
                .as("%s", answered)
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    @DisplayName("no article is a copy of a question that measures it")
    void measuredFairly() {
        Set<String> measured = Set.copyOf(lines("questions-manual.tsv").stream()
                .map(line -> line.split("\t", -1)[0])
                .toList());
        assertThat(ARTICLES.values().stream().flatMap(article -> article.phrases().stream()))
                .noneMatch(measured::contains);
    }

    private static boolean isAmong(String[] question, int most) {
        Set<String> places = Set.of(question[1].split(",", -1));
        return RANKER.find(question[0], most).stream()
                .map(Found::id)
                .map(ARTICLES::get)
                .anyMatch(article -> article.sources().stream().anyMatch(places::contains));
    }

    private static String told(String[] question) {
        return "\n" + question[0] + " (" + question[1] + ") → " + RANKER.find(question[0], 3);
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(AccuracyTest.class.getResourceAsStream("/dsg/faq/" + file))) {
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

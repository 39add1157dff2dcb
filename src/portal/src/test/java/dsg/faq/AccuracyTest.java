package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The chatbot finds the article that answers a question")
class AccuracyTest {

    private static final List<ArticleText> ARTICLES = DeliveredArticles.all();
    private static final Accuracy ACCURACY = new Accuracy(ARTICLES);

    @ParameterizedTest
    @ValueSource(strings = {Accuracy.MANUAL, Accuracy.USERS})
    @DisplayName("of each half of the fixed questions 85 of 100 at the first place, 95 among three")
    void places(String file) {
        Accuracy.Half half = ACCURACY.half(file);
        assertThat(half.questions()).isGreaterThanOrEqualTo(60);
        assertThat(half.first()).as("first %s", half.notFirst()).isGreaterThanOrEqualTo(85);
        assertThat(half.amongThree()).as("among three %s", half.notAmongThree()).isGreaterThanOrEqualTo(95);
    }

    @Test
    @DisplayName("of questions about something else 5 of 100 at most get an answer")
    void somethingElse() {
        List<String> answered = ACCURACY.answeredAll(Accuracy.SOMETHING_ELSE);
        assertThat(100.0
                        * answered.size()
                        / Accuracy.read(Accuracy.SOMETHING_ELSE).size())
                .as("%s", answered)
                .isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("the figures are told apart: each half, and what nothing answers")
    void lines() {
        assertThat(Accuracy.lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(Accuracy.MANUAL).contains("top-1", "top-3"),
                        line -> assertThat(line).startsWith(Accuracy.USERS).contains("top-1", "top-3"),
                        line -> assertThat(line).startsWith(Accuracy.SOMETHING_ELSE));
    }

    @Test
    @DisplayName("no article is a copy of a question that measures it")
    void measuredFairly() {
        Set<String> measured = Accuracy.read(Accuracy.MANUAL).stream()
                .map(line -> line.split("\t", -1)[0])
                .collect(Collectors.toSet());
        assertThat(ARTICLES.stream().flatMap(article -> article.phrases().stream()))
                .noneMatch(measured::contains);
    }
}

package dsg.faq;

import dsg.faq.retrieval.AnswerRanker;
import dsg.faq.retrieval.Found;
import dsg.faq.retrieval.Passage;
import dsg.faq.retrieval.TwoRankings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the chatbot's own search answers the fixed questions, for {@code dsg bench faq}: the half drawn from the manual before any
 * article was written, the half as users would ask, and questions about something else, each apart.
 */
public final class Accuracy {

    static final String MANUAL = "questions-manual.tsv";
    static final String USERS = "questions-users.tsv";
    static final String SOMETHING_ELSE = "questions-offtopic.tsv";

    private static final int AMONG = 3;

    private final Map<String, ArticleText> articles;
    private final AnswerRanker ranker;

    Accuracy(List<ArticleText> texts) {
        articles = texts.stream().collect(Collectors.toMap(ArticleText::key, Function.identity()));
        ranker = new TwoRankings(texts.stream()
                .map(article -> new Passage(article.key(), article.title(), article.phrases(), article.body()))
                .toList());
    }

    /** The figures of the delivered articles, a line for each set of questions. */
    public static List<String> lines() {
        Accuracy accuracy = new Accuracy(DeliveredArticles.all());
        List<String> wrong = accuracy.answeredAll(SOMETHING_ELSE);
        return Stream.concat(
                        Stream.of(MANUAL, USERS).map(file -> accuracy.half(file).line(file)),
                        Stream.of("%-24s %4d questions, answered though nothing does %5.1f %%"
                                .formatted(
                                        SOMETHING_ELSE,
                                        read(SOMETHING_ELSE).size(),
                                        percent(
                                                wrong.size(),
                                                read(SOMETHING_ELSE).size()))))
                .toList();
    }

    /** One half of the questions that something answers. */
    Half half(String file) {
        List<String[]> questions =
                read(file).stream().map(line -> line.split("\t", -1)).toList();
        return new Half(questions.size(), missed(questions, 1), missed(questions, AMONG));
    }

    /** Questions that nothing answers, but that got an answer. */
    List<String> answeredAll(String file) {
        return read(file).stream()
                .filter(question -> !ranker.find(question, 1).isEmpty())
                .map(question -> question + " → " + ranker.find(question, 1))
                .toList();
    }

    private List<String> missed(List<String[]> questions, int most) {
        return questions.stream()
                .filter(each -> !isAmong(each, most))
                .map(each -> "\n" + each[0] + " (" + each[1] + ") → " + ranker.find(each[0], AMONG))
                .toList();
    }

    private boolean isAmong(String[] question, int most) {
        Set<String> places = Set.of(question[1].split(",", -1));
        return ranker.find(question[0], most).stream()
                .map(Found::id)
                .map(articles::get)
                .filter(Objects::nonNull)
                .anyMatch(article -> article.sources().stream().anyMatch(places::contains));
    }

    static List<String> read(String file) {
        try (InputStream stream = Objects.requireNonNull(Accuracy.class.getResourceAsStream("/dsg/faq/" + file))) {
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double percent(int part, int whole) {
        return 100.0 * part / whole;
    }

    /**
     * How one half was answered.
     *
     * @param notFirst questions whose answer was not at the first place
     * @param notAmongThree questions whose answer was not among three
     */
    record Half(int questions, List<String> notFirst, List<String> notAmongThree) {

        double first() {
            return 100 - percent(notFirst.size(), questions);
        }

        double amongThree() {
            return 100 - percent(notAmongThree.size(), questions);
        }

        String line(String file) {
            return String.format(
                    Locale.ROOT,
                    "%-24s %4d questions, top-1 %5.1f %%, top-3 %5.1f %%",
                    file,
                    questions,
                    first(),
                    amongThree());
        }
    }
}

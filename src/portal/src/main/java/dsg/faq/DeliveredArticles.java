package dsg.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The articles that come with the gateway: text files beside this package, an article between lines of dashes. */
final class DeliveredArticles {

    /** Higher whenever one of the files is changed: what was loaded before gets a new edition where it differs. */
    static final int EDITION = 1;

    private static final List<String> FILES = List.of("articles_ja_1.txt", "articles_ja_2.txt", "articles_ja_3.txt");

    private DeliveredArticles() {}

    static List<ArticleText> all() {
        return FILES.stream().flatMap(DeliveredArticles::read).toList();
    }

    private static Stream<ArticleText> read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(DeliveredArticles.class.getResourceAsStream("/dsg/faq/" + file))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^---$", -1))
                    .filter(part -> !part.isBlank())
                    .map(DeliveredArticles::article);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArticleText article(String part) {
        Map<String, String> heads = new HashMap<>();
        List<String> phrases = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String line : part.strip().lines().toList()) {
            int colon = line.indexOf(": ");
            if (line.startsWith("? ")) {
                phrases.add(line.substring(2).strip());
            } else if (line.matches("(key|sources|audience|link|title): .*")) {
                heads.put(line.substring(0, colon), line.substring(colon + 2).strip());
            } else if (!line.startsWith("#")) {
                body.append(line).append('\n');
            }
        }
        return new ArticleText(
                head(heads, "key"),
                head(heads, "title"),
                List.copyOf(phrases),
                body.toString().strip(),
                List.of(head(heads, "sources").split(", ", -1)),
                Audience.valueOf(head(heads, "audience")),
                heads.getOrDefault("link", ""));
    }

    private static String head(Map<String, String> heads, String name) {
        return Objects.requireNonNull(heads.get(name), name);
    }
}

package dsg.faq.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Words of the domain that mean the same to who asks: a group a line, in {@code synonyms_ja.txt}. */
final class Synonyms {

    private final List<List<String>> groups;

    private Synonyms(List<List<String>> groups) {
        this.groups = groups;
    }

    static Synonyms delivered() {
        InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream("/dsg/faq/synonyms_ja.txt"));
        List<List<String>> groups = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(JapaneseText.normal(line).split("\\s*,\\s*", -1)))
                    .forEach(groups::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Synonyms(List.copyOf(groups));
    }

    /** The other words of every group of which the text holds one; each word of the text with those. */
    List<Meaning> in(String text) {
        List<Meaning> meanings = new ArrayList<>();
        for (List<String> group : groups) {
            for (String word : group) {
                if (text.contains(word)) {
                    Set<String> others = new LinkedHashSet<>(group);
                    others.remove(word);
                    meanings.add(new Meaning(word, List.copyOf(others)));
                }
            }
        }
        return meanings;
    }

    /** A word of the question and what else it may be called. */
    record Meaning(String word, List<String> others) {}
}

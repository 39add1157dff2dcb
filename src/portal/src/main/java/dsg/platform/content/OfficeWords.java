package dsg.platform.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Listens to the words of Office's documents for a marking (R140) that stands alone: in a paragraph, a cell, a heading, a box, a header or
 * footer, or as the picture of a word behind the page. Nothing of what it hears is kept but the marking.
 */
final class OfficeWords {

    /** Each stands alone, and so does one within another: a box lies in the paragraph that it is anchored to. */
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "si",
            "is",
            "v",
            "h",
            "text",
            "oddHeader",
            "evenHeader",
            "firstHeader",
            "oddFooter",
            "evenFooter",
            "firstFooter");

    private static final Set<String> LINE_ENDS = Set.of("br", "cr", "tab", "line-break");

    /** How a word is read aloud stands beside it, and is none. */
    private static final Set<String> READINGS = Set.of("rPh", "rt");

    /** Excel's codes in headers: where a part of it stands (ECMA-376 part 1, 18.3.1.39), and how it looks. */
    private static final Pattern PLACES = Pattern.compile("&[LCR]");

    private static final Pattern LOOKS = Pattern.compile("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&[0-9]+|&[A-Za-z]");

    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");

    /** Paragraphs that are open at a time; one within more boxes than these belongs to the outermost. */
    private static final int MOST_OPEN = 64;

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private int reading;
    private Optional<String> marking = Optional.empty();

    Optional<String> marking() {
        return marking;
    }

    /** What a part before this one has left open belongs to no paragraph of this one. */
    void beginPart() {
        open.clear();
        reading = 0;
    }

    /** @param drawn the words that the element draws as a picture; empty mostly */
    void begin(String element, String drawn) {
        if (PARAGRAPHS.contains(element) && open.size() < MOST_OPEN) {
            open.push(new StringBuilder());
        } else if (LINE_ENDS.contains(element)) {
            take("\n");
        } else if (READINGS.contains(element)) {
            reading++;
        } else if (element.equals("textpath")) {
            look(drawn);
        }
    }

    void take(String text) {
        StringBuilder paragraph = open.peek();
        if (paragraph != null && reading == 0) {
            paragraph.append(text);
        }
    }

    void end(String element) {
        if (READINGS.contains(element)) {
            reading = Math.max(0, reading - 1);
        } else if (PARAGRAPHS.contains(element) && !open.isEmpty()) {
            String text = open.pop().toString();
            boolean heading = element.endsWith("Header") || element.endsWith("Footer");
            look(heading ? LOOKS.matcher(PLACES.matcher(text).replaceAll("\n")).replaceAll("") : text);
        }
    }

    private void look(String text) {
        for (String line : LINES.split(text)) {
            if (marking.isEmpty()) {
                marking = SecrecyMarkings.inLine(line);
            }
        }
    }
}

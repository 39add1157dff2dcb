package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Pages are short and hold neither style nor script of their own (ADR 4)")
class PagesTest {

    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=\"|<style|<script(?![^>]*\\ssrc=)");
    /** The one handler that PrimeFaces turns into a script with the page's nonce. */
    private static final Pattern BY_PRIMEFACES = Pattern.compile("\\soncomplete=\"");

    private static final Pattern UNMARKED = Pattern.compile("<[ho]:form\\b[^>]*>(?!\\s*<dsg:mark />)");

    private static final Pattern NEEDS_ID =
            Pattern.compile("<dsg:(?:action|dialog|field|form|grid|select|text|textarea|why)\\b[^>]*>");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingInline(Path page) throws IOException {
        String text = BY_PRIMEFACES.matcher(Files.readString(page)).replaceAll(" data-complete=\"");
        assertThat(INLINE.matcher(text).results().map(found -> found.group())).isEmpty();
    }

    /** The script gives a form the page's mark too late for who is quick, and a form without it is refused at the door. */
    @ParameterizedTest
    @MethodSource("pages")
    void formsBringThePagesMark(Path page) throws IOException {
        assertThat(UNMARKED.matcher(Files.readString(page)).results().map(found -> found.group()))
                .isEmpty();
    }

    /** Faces refuses an empty id only when the page is drawn. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatIsFilledInHasItsId(Path page) throws IOException {
        assertThat(NEEDS_ID.matcher(Files.readString(page)).results().map(found -> found.group()))
                .allMatch(tag -> tag.contains(" id=\""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shortEnoughToRead(Path page) throws IOException {
        assertThat(Files.readAllLines(page)).hasSizeLessThanOrEqualTo(150);
    }
}

package dsg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 11's own checks, over the sources: what the hall offers is built once, there. */
@DisplayName("The hall's machinery is built in one place each (ADR 14)")
class HallTest {

    private static final Path SOURCES = Path.of("src/main/java/dsg");
    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    @DisplayName(
            "what happens later, again or beside is platform.task's, but for the hashing of a file and the cutting of"
                    + " transfers")
    void later() {
        assertThat(files(
                        SOURCES,
                        "@Schedule\\b|newFixedThreadPool|newSingleThreadExecutor|newScheduledThreadPool|skip locked"
                                + "|\\bRepetition\\b"))
                .allMatch(file -> file.startsWith("platform/task/")
                        || file.equals("platform/storage/Storage.java")
                        || file.equals("platform/transfer/TransferCutting.java"))
                .anyMatch(file -> file.startsWith("platform/task/"));
    }

    @Test
    @DisplayName(
            "who decides, and whether that is another person, is dsg.application's; but for the SOC's actions, where the second"
                    + " person may be of the same role, as no application allows, and for one finger under two names, for which"
                    + " nobody has applied")
    void decisions() {
        assertThat(files(SOURCES, "decidedBy|officeBy|approvedBy"))
                .allMatch(file -> file.startsWith("application/")
                        || file.startsWith("soc/incident/")
                        || file.equals("enrolment/SameFinger.java"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("nobody asks a refusal for its code to find out of what kind it is")
    void refusals() {
        assertThat(files(SOURCES, "BY_CODE|code\\(\\)\\.equals|endsWith\\(\"\\.unknown\"\\)"))
                .isEmpty();
    }

    @Test
    @DisplayName("the way back is drawn by one tag")
    void breadcrumb() {
        assertThat(files(PAGES, "class=\"breadcrumb\"")).containsExactly("WEB-INF/tags/breadcrumb.xhtml");
    }

    /** Those below the folder in which something stands, by their paths in it. */
    private static Stream<String> files(Path folder, String something) {
        Pattern sought = Pattern.compile(something);
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                    .filter(file -> sought.matcher(read(file)).find())
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

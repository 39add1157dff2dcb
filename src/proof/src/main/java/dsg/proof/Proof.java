package dsg.proof;

import dsg.proof.Run.Proven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code src/docs/proof.md} from the reports of a whole test run. The same tests give the same bytes. */
public final class Proof {

    private static final int SLOWEST = 10;

    private static final String HEAD = """
            # Proof

            Requirement → test → what the test asserts. Written by `mvn verify` from what one run of all tests has seen; not edited by
            hand. A test names the requirement's sentence by `@Proves`; the sentences are those of [requirements.tsv](requirements.tsv).

            要件・試験・確かめたことの対応表です。`mvn verify` が、全試験を一度に実行した結果から書き出します。

            `server-config/dsg test --long` last ran:\s""";

    private static final String UNPROVEN = """


            ## Without a test / 試験のない要件

            | Requirement | Sentence |
            |---|---|
            """;

    private static final String PROVEN = """

            ## Proven / 試験のある要件

            | Requirement | Sentence | Test | Asserts |
            |---|---|---|---|
            """;

    private Proof() {}

    /**
     * Writes the page, or says why the run proves nothing and ends in failure.
     *
     * @param arguments the project's directory; the run's name, which is the instant at which it began; whether it is a long one
     * @throws IOException when reports cannot be read or the proof cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).normalize();
        Run run = new Run(arguments[1], requirements(project));
        run.read(Module.below(project), Boolean.parseBoolean(arguments[2]));
        System.out.println("The slowest test classes:");
        run.slowest(SLOWEST).forEach(System.out::println);
        if (!run.faults().isEmpty()) {
            System.err.println("This run is no proof, and src/docs/proof.md is left as it was:");
            run.faults().forEach(System.err::println);
            System.exit(1);
        }
        if (Boolean.parseBoolean(arguments[2])) {
            LongRun.in(project).passed(Instant.parse(arguments[1]), Instant.now());
        }
        Files.writeString(project.resolve("src/docs/proof.md"), page(project, run.proven()));
    }

    /** Every sentence that can be claimed, in the page's order. */
    static List<Sentence> requirements(Path project) throws IOException {
        return Files.readAllLines(project.resolve("src/docs/requirements.tsv")).stream()
                .map(line -> line.split("\t", 2))
                .map(columns -> new Sentence(columns[0], columns[1]))
                .toList();
    }

    static String page(Path project, List<Proven> proven) throws IOException {
        Set<Sentence> shown = proven.stream().map(Proven::sentence).collect(Collectors.toSet());
        StringBuilder page =
                new StringBuilder(HEAD).append(LongRun.in(project).last()).append(UNPROVEN);
        requirements(project).stream()
                .filter(sentence -> !shown.contains(sentence))
                .forEach(sentence -> page.append(row(sentence.requirement(), sentence.text())));
        page.append(PROVEN);
        proven.forEach(one -> page.append(row(
                one.sentence().requirement(),
                one.sentence().text(),
                "[%s](%s)".formatted(one.test().simpleName(), one.test().link()),
                one.statement())));
        return page.toString();
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}

package dsg.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code src/docs/proof.md} from the reports of a whole test run. The same tests give the same bytes. */
public final class Proof {

    private static final String HEAD = """
            # Proof

            Requirement → test → what the test asserts. Written by `mvn verify` from the reports of the tests that have run and passed;
            not edited by hand. The numbers are those of the requirement list.

            要件・試験・確かめたことの対応表です。`mvn verify` が、実行して合格した試験の結果から書き出します。

            | Requirement | Test | Asserts |
            |---|---|---|
            """;

    private Proof() {}

    /**
     * One line of the proof.
     *
     * @param test the simple name of the test class
     * @param link its source, relative to {@code src/docs}
     */
    record Claim(Requirement requirement, String test, String link, String statement) {

        static final Comparator<Claim> ORDER = Comparator.comparing(Claim::requirement)
                .thenComparing(Claim::link)
                .thenComparing(Claim::statement);

        String line() {
            return "| %s | [%s](%s) | %s |%n".formatted(requirement, test, link, statement.replace("|", "\\|"));
        }
    }

    /**
     * Writes the page, unless a test class has not been run.
     *
     * @param arguments the project's directory
     * @throws IOException when the proof cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).normalize();
        List<Module> modules = Module.below(project);
        List<String> absent = modules.stream().flatMap(Proof::unreported).toList();
        if (absent.isEmpty()) {
            Files.writeString(project.resolve("src/docs/proof.md"), of(modules));
        } else {
            System.out.println(
                    "src/docs/proof.md is left as it was: this build has not run " + String.join(", ", absent));
        }
    }

    static String of(List<Module> modules) {
        StringBuilder page = new StringBuilder(HEAD);
        modules.stream()
                .flatMap(Proof::claims)
                .sorted(Claim.ORDER)
                .map(Claim::line)
                .forEach(page::append);
        return page.toString();
    }

    private static Stream<String> unreported(Module module) {
        return module.testClasses().stream().filter(test -> Files.notExists(module.reportOn(test)));
    }

    private static Stream<Claim> claims(Module module) {
        return module.testClasses().stream().flatMap(test -> claims(module, test));
    }

    private static Stream<Claim> claims(Module module, String testClass) {
        String name = testClass.substring(testClass.lastIndexOf('.') + 1);
        return Report.passed(module.reportOn(testClass)).stream()
                .flatMap(display -> Requirement.citedBy(display).stream()
                        .map(requirement -> new Claim(
                                requirement, name, module.linkTo(testClass), Requirement.statementOf(display))));
    }
}

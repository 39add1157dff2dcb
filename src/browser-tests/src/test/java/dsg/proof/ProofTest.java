package dsg.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    @TempDir
    Path project;

    @Test
    @DisplayName("requirements are read up to the first colon, and a name without a citation has none")
    void citations() {
        assertThat(Requirement.citedBy("R61, T39,Decision 4: a name with: two colons"))
                .extracting(Requirement::toString)
                .containsExactly("R61", "T39", "Decision 4");
        assertThat(Requirement.statementOf("R61, T39: a name with: two colons")).isEqualTo("a name with: two colons");
        assertThat(Requirement.citedBy("Rights: are no requirement")).isEmpty();
    }

    @Test
    @DisplayName("a test that failed, was skipped, or failed in one of its cases is no proof")
    void onlyPassedTestsAreProof() throws IOException {
        report("""
            <testcase name="R9: shares"/>
            <testcase name="R10: fails"><failure/></testcase>
            <testcase name="R11: is skipped"><skipped/></testcase>
            <testcase name="R68: refuses [1] .exe"/>
            <testcase name="R68: refuses [2] .com"><error/></testcase>
            <testcase name="R60: keeps [1] a"/>
            <testcase name="R60: keeps [2] b"/>
            """);

        assertThat(Proof.of(Module.below(project))).contains("| R9 |", "shares").contains("| R60 |", "keeps |");
        assertThat(Proof.of(Module.below(project))).doesNotContain("R10", "R11", "R68", "[1]");
    }

    @Test
    @DisplayName("lines are in the order of the requirements' numbers")
    void sorted() throws IOException {
        report("<testcase name='R100: c'/><testcase name='R9, R20: b'/>");

        List<String> lines = Proof.of(Module.below(project))
                .lines()
                .filter(line -> line.startsWith("| R"))
                .skip(1)
                .toList();

        assertThat(lines).extracting(line -> line.split(" ")[1]).containsExactly("R9", "R20", "R100");
    }

    @Test
    @DisplayName("a run that left out a test class writes no proof")
    void partialRunWritesNothing() throws IOException {
        report("<testcase name='R9: shares'/>");
        Path proof = Files.createDirectories(project.resolve("src/docs")).resolve("proof.md");
        Proof.main(new String[] {project.toString()});
        assertThat(proof).content().contains("| R9 | [SampleTest](../sample/src/test/java/SampleTest.java) | shares |");

        Files.writeString(proof, "earlier");
        Files.createFile(project.resolve("src/sample/src/test/java/OtherIT.java"));
        Proof.main(new String[] {project.toString()});
        assertThat(proof).hasContent("earlier");
    }

    private void report(String cases) throws IOException {
        Path module = project.resolve("src/sample");
        Files.createDirectories(module.resolve("src/test/java"));
        Files.writeString(module.resolve("src/test/java/SampleTest.java"), "");
        Path reports = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-SampleTest.xml"), "<testsuite>" + cases + "</testsuite>");
    }
}

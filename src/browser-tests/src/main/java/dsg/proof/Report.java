package dsg.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire or Failsafe wrote of one test class. */
final class Report {

    /** A repeated test's cases are one claim: it is proven when all of them pass. */
    private static final Pattern CASE = Pattern.compile(" ?\\[\\d+].*", Pattern.DOTALL);

    private static final List<String> NO_PROOF = List.of("failure", "error", "skipped");

    private Report() {}

    /** The display names of the tests whose every case passed. */
    static List<String> passed(Path report) {
        Map<String, Boolean> outcomes = new TreeMap<>();
        elements(parse(report).getElementsByTagName("testcase"))
                .forEach(test -> outcomes.merge(displayName(test), isProof(test), Boolean::logicalAnd));
        return outcomes.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String displayName(Element test) {
        return CASE.matcher(test.getAttribute("name")).replaceFirst("");
    }

    private static boolean isProof(Element test) {
        return NO_PROOF.stream()
                .noneMatch(outcome -> test.getElementsByTagName(outcome).getLength() > 0);
    }

    private static Document parse(Path report) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(report + " is no test report", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }
}

package dsg.detection;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dsg.detection.parse.RuleRefused;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class RuleFuzzTest {

    /** Any bytes are a book or are refused; a book that was read can look at an event. */
    @FuzzTest(maxDuration = "10s")
    void anyBytes(byte[] bytes) {
        RuleBook book;
        try {
            book = RuleBook.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (RuleRefused refused) {
            return;
        }
        Books.isFound(book, Map.of("a", "b", "what", "failed"));
    }
}

package dsg.platform.excel;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("whatever bytes come as a workbook, a form is read or refused with a reason")
class BooksFuzzTest {

    private static final Books BOOKS = ReadForms.books();
    private static final FormLayout LAYOUT = ReadForms.ours("F3-1.json");
    private static final byte[] FORM = FormWriter.write(LAYOUT, Map.of("request", "登録"), List.of());

    /** Bytes of a right form are replaced from some place on: what is no zip at all is refused at once and finds nothing. */
    @FuzzTest(maxDuration = "5m")
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    void nothingButReasonsComesOut(byte[] changes) {
        byte[] content = FORM.clone();
        for (int i = 0; i + 2 < changes.length; i += 3) {
            int at = (((changes[i] & 0xff) << 8) | (changes[i + 1] & 0xff)) % content.length;
            content[at] = changes[i + 2];
        }
        try {
            FormReader.read(LAYOUT, BOOKS.open("申請書.xlsx", content));
        } catch (RuleBroken refused) {
            return;
        }
    }
}

package dsg.platform.excel;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook says of its sheets. */
final class BookSheets extends DefaultHandler {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Of workbooks that keep to the letter of the standard. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /**
     * A sheet as the workbook names it.
     *
     * @param relation under which its part is found
     */
    record Named(String name, boolean hidden, String relation) {}

    private final List<Named> sheets = new ArrayList<>();
    private boolean from1904;

    List<Named> sheets() {
        return sheets;
    }

    /** Whether its days are counted from 1904, as Excel for Macintosh did. */
    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String system = attributes.getValue("date1904");
            from1904 = "1".equals(system) || "true".equals(system);
        } else if (name.equals("sheet")) {
            String state = attributes.getValue("state");
            String relation = attributes.getValue(RELATIONSHIPS, "id");
            sheets.add(new Named(
                    attributes.getValue("name"),
                    state != null && !state.equals("visible"),
                    relation == null ? attributes.getValue(STRICT, "id") : relation));
        }
    }
}

package dsg.platform.excel;

/** Text that a spreadsheet would take for a formula, when it is typed or pasted. */
final class PlainCells {

    private static final String BEGINNINGS = "=+-@\t\r";

    private PlainCells() {}

    static boolean needsQuote(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}

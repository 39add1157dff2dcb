package dsg.platform.view;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values that spreadsheets open without running anything (T46). */
public final class Csv {

    /** A spreadsheet takes a value that begins with one of these for a formula; Japanese ones the full-width forms too. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** One line with its CRLF (RFC 4180); every value quoted, formulas defused by an apostrophe. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}

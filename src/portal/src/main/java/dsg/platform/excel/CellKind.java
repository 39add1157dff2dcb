package dsg.platform.excel;

/** What stands in a cell. */
public enum CellKind {
    TEXT,
    /** Its text is the number as it is stored, without format. */
    NUMBER,
    /** Its text is the day, {@code 2026-11-29}. */
    DATE,
    BOOLEAN,
    /** Excel's own, such as #N/A. */
    ERROR,
    /** Whatever it was calculated to be is not looked at. */
    FORMULA
}

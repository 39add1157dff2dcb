package dsg.platform.excel;

/** What may stand in a field of a form. */
public enum FieldType {
    TEXT,
    /** Katakana and blanks; half width becomes full width. */
    KANA,
    MAIL,
    /** Digits, signs of telephone numbers. */
    PHONE,
    WHOLE,
    DATE,
    /** One of the field's choices. */
    CHOICE
}

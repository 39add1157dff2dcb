package dsg.forms.check;

import dsg.platform.excel.FilledRow;

/** What a row of F1 asks for (R90, R120). */
public enum RowChange {
    /** 追加: somebody gets an account. */
    ADD,
    /** 変更: of somebody who has one. */
    CHANGE,
    /** 削除: the account ends; its identifier is never given again. */
    REMOVE;

    public static RowChange of(FilledRow row) {
        return switch (row.value("change")) {
            case "変更" -> CHANGE;
            case "削除" -> REMOVE;
            default -> ADD;
        };
    }
}

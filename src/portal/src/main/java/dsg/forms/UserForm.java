package dsg.forms;

import dsg.platform.excel.FormLayout;

/** F1 利用者登録・削除申請書: the project's own layout of it. */
final class UserForm {

    static final String CODE = "F1";
    static final FormLayout LAYOUT = FormLayouts.ofClassPath("F1-2.json");
    /** パラメータシート: written the same way, read by nobody but people. */
    static final FormLayout SHEET = FormLayouts.ofClassPath("P1-1.json");

    private UserForm() {}
}

package dsg.forms;

import dsg.platform.excel.FormLayout;
import dsg.platform.excel.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** F1 利用者登録・削除申請書: its layout, which is data. */
final class UserForm {

    static final String CODE = "F1";
    static final FormLayout LAYOUT = layout("F1-1.json");
    /** パラメータシート: written the same way, read by nobody but people. */
    static final FormLayout SHEET = layout("P1-1.json");

    private UserForm() {}

    private static FormLayout layout(String file) {
        try (InputStream in = Objects.requireNonNull(UserForm.class.getResourceAsStream(file), file)) {
            return Layouts.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

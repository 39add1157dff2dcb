package dsg.operations;

import java.util.Map;
import java.util.stream.Stream;

/** Whom a person calls who is not let in. What comes with the demonstration is plainly made up; in earnest the operator says. */
record Contact(String name, String telephone, String mail) {

    private static final Contact DEMONSTRATION =
            new Contact("情報システム管理室（デモ）", "000-0000-0000", "security-office@dsg.invalid");
    private static final Contact NOBODY = new Contact("未設定 / not set", "未設定 / not set", "未設定 / not set");

    static Contact of(Installation here) {
        Contact usual = Purpose.of(here).isDemonstration() ? DEMONSTRATION : NOBODY;
        Map<String, String> environment = System.getenv();
        return new Contact(
                environment.getOrDefault("DSG_CONTACT_NAME", usual.name),
                environment.getOrDefault("DSG_CONTACT_TELEPHONE", usual.telephone),
                environment.getOrDefault("DSG_CONTACT_MAIL", usual.mail));
    }

    /** Whether somebody who is not let in learns from it whom to call. */
    boolean isComplete() {
        return Stream.of(name, telephone, mail).noneMatch(NOBODY.name::equals);
    }
}

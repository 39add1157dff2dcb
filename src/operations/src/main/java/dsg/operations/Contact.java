package dsg.operations;

import java.util.Map;
import java.util.stream.Stream;

/** Whom a person calls who is not let in. What comes with the demonstration is plainly made up; in earnest the operator says. */
record Contact(String name, String telephone, String mail) {

    private static final Contact DEMONSTRATION = new Contact("ヘルプデスク（デモ）", "000-0000-0000", "helpdesk@dsg.invalid");
    private static final Contact DEMONSTRATION_OFFICE =
            new Contact("情報システム管理室（デモ）", "000-0000-0001", "security-office@dsg.invalid");
    private static final Contact NOBODY = new Contact("未設定 / not set", "未設定 / not set", "未設定 / not set");

    /** The provider's help desk. */
    static Contact of(Installation here) {
        return said("DSG_CONTACT", Purpose.of(here).isDemonstration() ? DEMONSTRATION : NOBODY);
    }

    /** The security office, to which reports go, and inquiries may (R161, R162). */
    static Contact ofOffice(Installation here) {
        return said("DSG_OFFICE", Purpose.of(here).isDemonstration() ? DEMONSTRATION_OFFICE : NOBODY);
    }

    private static Contact said(String variable, Contact usual) {
        Map<String, String> environment = System.getenv();
        return new Contact(
                environment.getOrDefault(variable + "_NAME", usual.name),
                environment.getOrDefault(variable + "_TELEPHONE", usual.telephone),
                environment.getOrDefault(variable + "_MAIL", usual.mail));
    }

    /** Whether somebody who is not let in learns from it whom to call. */
    boolean isComplete() {
        return Stream.of(name, telephone, mail).noneMatch(NOBODY.name::equals);
    }
}

package dsg.operations;

import java.util.Map;

/** Whom a person calls who is not let in. What comes with the demonstration is plainly made up. */
record Contact(String name, String telephone, String mail) {

    static Contact fromEnvironment() {
        Map<String, String> environment = System.getenv();
        return new Contact(
                environment.getOrDefault("DSG_CONTACT_NAME", "情報システム管理室（デモ）"),
                environment.getOrDefault("DSG_CONTACT_TELEPHONE", "000-0000-0000"),
                environment.getOrDefault("DSG_CONTACT_MAIL", "security-office@dsg.invalid"));
    }
}

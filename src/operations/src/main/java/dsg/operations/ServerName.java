package dsg.operations;

import java.util.Arrays;
import java.util.Locale;

/** The gateway's servers in the order in which they are started. */
public enum ServerName {
    POSTGRES,
    CLAMD,
    KEYCLOAK,
    PORTAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServerName of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        "サーバ名は次のどれかです: " + Arrays.toString(values()),
                        "A server's name is one of " + Arrays.toString(values())));
    }
}

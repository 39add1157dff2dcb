package dsg.operations;

import java.util.Arrays;
import java.util.Locale;

/** The gateway's servers in the order in which they are started; not every gateway has them all. */
public enum ServerName {
    POSTGRES,
    /** Follows the other, and takes its place when it is told to. */
    STANDBY,
    CLAMD,
    /** Before two nodes. */
    BALANCER,
    KEYCLOAK,
    PORTAL,
    KEYCLOAK_2,
    PORTAL_2;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

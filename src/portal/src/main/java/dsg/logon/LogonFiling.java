package dsg.logon;

import dsg.account.KeycloakLogins;
import dsg.account.KeycloakLogins.Happening;
import dsg.account.LoginReader;
import dsg.protocol.LogonNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files refused logins, locks, releases and logins into Keycloak's console: all else the portal sees itself. */
@ApplicationScoped
class LogonFiling implements LoginReader {

    private static final String CONSOLE = "security-admin-console";
    private static final String LOCKED = "USER_DISABLED_BY_";

    @Inject
    LogonBook book;

    @Override
    @Transactional
    public void take(List<Happening> page) {
        file(page.stream().flatMap(LogonFiling::notice).toList());
    }

    @Transactional
    void file(List<LogonNotice> notices) {
        notices.forEach(book::file);
    }

    private static Stream<LogonNotice> notice(Happening told) {
        String type = type(told);
        return type.isEmpty()
                ? Stream.empty()
                : Stream.of(new LogonNotice(
                        told.id(),
                        told.at().toEpochMilli(),
                        type,
                        text(told.error()),
                        text(told.user()),
                        text(told.username()),
                        text(told.terminal())));
    }

    private static String type(Happening told) {
        return switch (told.type()) {
            case "LOGIN" -> CONSOLE.equals(told.client()) ? LogonNotice.LOGIN : "";
            case "LOGIN_ERROR" -> LogonNotice.REFUSED;
            case KeycloakLogins.RELEASED -> LogonNotice.RELEASED;
            default -> told.type().startsWith(LOCKED) ? LogonNotice.LOCKED : "";
        };
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

package dsg.loganalysis.source;

import dsg.account.KeycloakLogins.Happening;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Keycloak has noted in the columns of the store, as a line of its log would be. */
public final class KeycloakColumns {

    private static final String LOCKED = "USER_DISABLED";

    private KeycloakColumns() {}

    /**
     * The columns of one event.
     *
     * @param terminal its identifier in the register; null where none is known
     */
    public static Columns of(Happening told, @Nullable String terminal) {
        boolean failed = told.error() != null || told.type().startsWith(LOCKED);
        String user = told.username();
        return new Columns(
                EventClass.AUTHENTICATION.word(),
                PlainText.of("KEYCLOAK_" + told.type(), Lines.LONGEST_WORD),
                failed ? 2 : 1,
                failed ? Columns.FAILURE : Columns.SUCCESS,
                PlainText.orNull(told.error(), Lines.LONGEST_WORD),
                PlainText.orNull(user == null ? null : user.toUpperCase(Locale.ROOT), Lines.LONGEST_WORD),
                terminal,
                PlainText.orNull(told.address(), Lines.LONGEST_WORD),
                null,
                null,
                null,
                null,
                Stream.of(told.type(), told.error(), user)
                        .filter(part -> part != null && !part.isEmpty())
                        .map(part -> PlainText.of(part, Lines.LONGEST_WORD))
                        .collect(Collectors.joining(" ")));
    }
}

package dsg.account;

import org.jspecify.annotations.Nullable;

/**
 * One disagreement between Keycloak and the register (未承認の差分).
 *
 * @param name the person's name; null for a user that the register does not know
 * @param organisation the organisation's name; null likewise
 * @param group the full path of the group it is about; null where it is about the account as a whole
 */
public record DifferenceRow(
        String username,
        @Nullable String name,
        @Nullable String organisation,
        DifferenceKind kind,
        @Nullable String group) {}

package dsg.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The portal's answer when Keycloak asks for a certificate.
 *
 * @param organisation whom the terminal belongs to; null where the register does not know it
 */
public record TerminalAnswer(
        TerminalStatus status, @Nullable TerminalOrganisation organisation) {}

package dsg.keycloak.terminal;

import dsg.keycloak.portal.Authority;
import dsg.keycloak.portal.Fingerprint;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether a connection comes from a registered terminal; whatever cannot be found out is a refusal. */
record TerminalCheck(Authority terminals, Register register, Clock clock) {

    private static final Logger LOG = Logger.getLogger(TerminalCheck.class);

    sealed interface Verdict {}

    /** @param organisation whom the terminal belongs to */
    record Registered(Fingerprint terminal, TerminalOrganisation organisation) implements Verdict {}

    record Refused(Refusal reason) implements Verdict {}

    @FunctionalInterface
    interface Register {
        TerminalAnswer find(Fingerprint terminal) throws IOException;
    }

    /** @param chain of the TLS connection, the peer's own certificate first; null or empty without one */
    Verdict of(X509Certificate @Nullable [] chain) {
        if (chain == null || chain.length == 0) {
            return new Refused(Refusal.NO_CERTIFICATE);
        }
        if (!terminals.vouchesFor(chain[0], clock.instant())) {
            return new Refused(Refusal.NOT_A_TERMINAL);
        }
        return inRegister(Fingerprint.of(chain[0]));
    }

    private Verdict inRegister(Fingerprint terminal) {
        try {
            TerminalAnswer answer = register.find(terminal);
            return switch (answer.status()) {
                case REGISTERED -> new Registered(terminal, Objects.requireNonNull(answer.organisation()));
                case REVOKED -> new Refused(Refusal.REVOKED);
                case UNKNOWN -> new Refused(Refusal.UNKNOWN);
            };
        } catch (IOException e) {
            LOG.warnf("The terminal register cannot be asked: %s", e);
            return new Refused(Refusal.REGISTER_UNREACHABLE);
        }
    }
}

package dsg.terminal;

import dsg.protocol.TerminalStatus;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from a registered terminal; whatever cannot be found out is a refusal (R61). */
final class TerminalCheck {

    sealed interface Verdict {}

    /** @param fingerprint of the terminal's certificate; null for a peer, whom the peers' own gate knows by name */
    record Admitted(@Nullable String fingerprint) implements Verdict {}

    record Refused(Refusal reason) implements Verdict {}

    private final Function<String, TerminalStatus> register;

    /** @param register says what it holds of a fingerprint */
    TerminalCheck(Function<String, TerminalStatus> register) {
        this.register = register;
    }

    /** @param certificate that the connection was opened with, already trusted by the handshake; null without one */
    Verdict of(Listener listener, String path, @Nullable X509Certificate certificate) {
        if (!listener.leadsTo(path)) {
            return new Refused(Refusal.WRONG_LISTENER);
        }
        if (certificate == null) {
            return new Refused(Refusal.NO_CERTIFICATE);
        }
        if (isExpired(certificate)) {
            return new Refused(Refusal.EXPIRED);
        }
        return listener == Listener.PEERS ? new Admitted(null) : inRegister(Fingerprint.of(certificate));
    }

    /** The handshake has looked at this too, but a connection may stay open for long. */
    private static boolean isExpired(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateException notValidNow) {
            return true;
        }
    }

    private Verdict inRegister(String fingerprint) {
        try {
            return switch (register.apply(fingerprint)) {
                case REGISTERED -> new Admitted(fingerprint);
                case REVOKED -> new Refused(Refusal.REVOKED);
                case UNKNOWN -> new Refused(Refusal.UNKNOWN);
            };
        } catch (RuntimeException unreachable) {
            return new Refused(Refusal.REGISTER_UNREACHABLE);
        }
    }
}

package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.portal.Certificates;
import dsg.keycloak.portal.Fingerprint;
import dsg.keycloak.terminal.TerminalCheck.Refused;
import dsg.keycloak.terminal.TerminalCheck.Register;
import dsg.keycloak.terminal.TerminalCheck.Registered;
import dsg.keycloak.terminal.TerminalCheck.Verdict;
import dsg.proof.Proves;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalOrganisation.Kind;
import dsg.protocol.TerminalStatus;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TerminalCheckTest {

    private static final TerminalOrganisation OWNER = new TerminalOrganisation("prime-a", Kind.COMPANY);

    private final Certificates terminals = new Certificates("terminals");
    private final X509Certificate terminal = terminals.client("CN=prime-01");
    private final List<Fingerprint> asked = new ArrayList<>();

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a registered terminal passes, named by its certificate's fingerprint")
    void registered() {
        assertThat(check(answering(TerminalStatus.REGISTERED), terminal))
                .isEqualTo(new Registered(Fingerprint.of(terminal), OWNER));
        assertThat(asked).containsExactly(Fingerprint.of(terminal));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("unregistered and revoked terminals are refused")
    void notRegistered() {
        assertThat(check(answering(TerminalStatus.UNKNOWN), terminal)).isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(check(answering(TerminalStatus.REVOKED), terminal)).isEqualTo(new Refused(Refusal.REVOKED));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("without a certificate, or with one of another authority, the register is not even asked")
    void noTerminal() {
        Register register = answering(TerminalStatus.REGISTERED);
        assertThat(check(register, (X509Certificate[]) null)).isEqualTo(new Refused(Refusal.NO_CERTIFICATE));
        assertThat(check(register)).isEqualTo(new Refused(Refusal.NO_CERTIFICATE));
        assertThat(check(register, new Certificates("servers").client("CN=prime-01")))
                .isEqualTo(new Refused(Refusal.NOT_A_TERMINAL));
        assertThat(asked).isEmpty();
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a register that cannot be asked is a refusal")
    void unreachable() {
        assertThat(check(
                        fingerprint -> {
                            throw new IOException("down");
                        },
                        terminal))
                .isEqualTo(new Refused(Refusal.REGISTER_UNREACHABLE));
    }

    private Register answering(TerminalStatus status) {
        return fingerprint -> {
            asked.add(fingerprint);
            return new TerminalAnswer(status, OWNER);
        };
    }

    private Verdict check(Register register, X509Certificate @Nullable ... chain) {
        return new TerminalCheck(terminals.authority(), register, Clock.fixed(Certificates.NOW, ZoneOffset.UTC))
                .of(chain);
    }
}

package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalOrganisation.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

class HomeTerminalTest {

    private static final TerminalOrganisation PRIME = new TerminalOrganisation("prime-a", Kind.COMPANY);

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("a company's people log in on the company's own terminals only, whatever the contract")
    void company() {
        assertThat(admits(PRIME, List.of("contracts", "D-1", "prime-a", "user")))
                .isTrue();
        assertThat(admits(PRIME, List.of("contracts", "D-2", "prime-a", "data-manager")))
                .isTrue();
        assertThat(admits(PRIME, List.of("contracts", "D-1", "sub-a", "user"))).isFalse();
        assertThat(admits(PRIME, List.of("contracts", "prime-a", "sub-a", "prime-a")))
                .isFalse();
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("staff log in where they work, and nobody else there")
    void staff() {
        for (Kind kind : Kind.values()) {
            TerminalOrganisation terminal = new TerminalOrganisation("provider", kind);
            assertThat(admits(terminal, List.of("staff", "provider"))).isEqualTo(kind == Kind.PROVIDER);
            for (String duty : List.of("soc", "noc", "accounts", "helpdesk", "joining-support")) {
                assertThat(admits(terminal, List.of("staff", duty))).isEqualTo(kind == Kind.PROVIDER);
            }
            assertThat(admits(terminal, List.of("staff", "auditor"))).isEqualTo(kind == Kind.SECURITY_OFFICE);
            assertThat(admits(terminal, List.of("staff", "unheard-of"))).isFalse();
            assertThat(admits(terminal, List.of("staff", "security-office"))).isEqualTo(kind == Kind.SECURITY_OFFICE);
            assertThat(admits(terminal, List.of("contracts", "D-1", "prime-a", "user")))
                    .isFalse();
        }
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("people of an organisation that has no contract yet log in on its own terminals only")
    void beforeAnyContract() {
        assertThat(admits(PRIME, List.of("companies", "prime-a", "company-manager")))
                .isTrue();
        assertThat(admits(PRIME, List.of("companies", "prime-b", "company-manager")))
                .isFalse();
        assertThat(admits(PRIME, List.of("companies", "prime-a"))).isFalse();
        assertThat(admits(
                        new TerminalOrganisation("provider", Kind.PROVIDER),
                        List.of("companies", "provider", "company-manager")))
                .isFalse();
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("an administrator of the realm, who has no group, logs in where the gateway is run")
    void administrator() {
        Set<Kind> admitting = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (HomeTerminal.admits(List.of(), new TerminalOrganisation("x", kind))) {
                admitting.add(kind);
            }
        }
        assertThat(admitting).containsExactlyInAnyOrder(Kind.PROVIDER, Kind.SECURITY_OFFICE);
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("a group of another tree fits no terminal")
    void otherTrees() {
        for (List<String> group : List.of(
                List.of("prime-a"),
                List.of("companies", "D-1", "prime-a", "user"),
                List.of("contracts", "D-1", "prime-a"),
                List.of("contracts", "D-1", "prime-a", "user", "below"))) {
            assertThat(admits(PRIME, group)).as("%s", group).isFalse();
        }
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("in the console neither the terminal check nor the password can be made optional or switched off")
    void requiredOnly() {
        assertThat(new RegisteredTerminalAuthenticatorFactory().getRequirementChoices())
                .containsExactly(Requirement.REQUIRED);
        assertThat(new HomePasswordFormFactory().getRequirementChoices()).containsExactly(Requirement.REQUIRED);
    }

    private static boolean admits(TerminalOrganisation terminal, List<String> group) {
        return HomeTerminal.admits(List.of(group), terminal);
    }
}

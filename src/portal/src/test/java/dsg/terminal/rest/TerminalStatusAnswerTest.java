package dsg.terminal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.company.OrganisationKind;
import dsg.proof.Proves;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalOrganisation.Kind;
import dsg.protocol.TerminalStatus;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TerminalStatusAnswerTest {

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("Keycloak is told whose terminal it is; of an unknown one there is nothing to tell")
    void json() {
        assertThat(TerminalStatusAnswer.json(new TerminalAnswer(
                        TerminalStatus.REGISTERED, new TerminalOrganisation("prime-a", Kind.COMPANY))))
                .isEqualTo("{\"status\":\"REGISTERED\",\"organisation\":{\"code\":\"prime-a\",\"kind\":\"COMPANY\"}}");
        assertThat(TerminalStatusAnswer.json(new TerminalAnswer(TerminalStatus.UNKNOWN, null)))
                .isEqualTo("{\"status\":\"UNKNOWN\"}");
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("every kind of organisation in the register can be told to Keycloak, by the same name")
    void kinds() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::name))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OrganisationKind.values())
                        .map(OrganisationKind::name)
                        .toList());
    }
}

package dsg.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    @DisplayName("A port that is taken is answered with the variable that this gateway reads")
    void aTakenPortNamesTheVariableThatHelps() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> new Ports(9440, Variables.TESTS).demandFree(port))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("DSG_TEST_PORT")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> new Ports(8440, Variables.SERVICE).demandFree(port))
                    .hasMessageContaining("DSG_PORT");
        }
    }
}

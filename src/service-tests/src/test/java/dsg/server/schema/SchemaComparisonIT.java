package dsg.server.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.ServerName;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.ShouldThrowException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class SchemaComparisonIT {

    @Deployment(testable = false)
    @ShouldThrowException(Exception.class)
    static WebArchive withAnEntityThatHasNoTable() {
        return WholeWar.with(TableNobodyMade.class);
    }

    @Test
    @RunAsClient
    @DisplayName(
            "ADR 9: a mapping that does not fit the schema stops the deployment, so that no release starts with a table missing")
    void doesNotStart() throws Exception {
        assertThat(Files.readString(RunningGateway.gateway().log(ServerName.PORTAL)))
                .contains("missing table [table_nobody_made]");
    }
}

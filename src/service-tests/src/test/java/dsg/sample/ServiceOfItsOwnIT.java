package dsg.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.service.Services;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service is added by its own package, bundle and page alone: the delivered WAR knows nothing of it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class ServiceOfItsOwnIT {

    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    AuditRows audit;

    @Inject
    Samples samples;

    @Inject
    Services services;

    @Deployment
    static WebArchive portal() {
        return WholeWar.with(ServiceOfItsOwnIT.class, SampleService.class, Samples.class)
                .addAsResource("dsg/sample/messages_ja.properties")
                .addAsResource("dsg/sample/messages_en.properties")
                .addAsWebResource("sample/list.xhtml");
    }

    @Test
    @DisplayName("the gate lets in whom the service declares, and refuses everybody else; both are in the log")
    void theGateKnowsIt() throws Exception {
        int before = audit.of(PROVIDER, SampleService.COUNT_SAMPLES).size();
        assertThat(acting.as(PROVIDER, samples::count)).isZero();
        assertThat(audit.of(PROVIDER, SampleService.COUNT_SAMPLES))
                .hasSize(before + 1)
                .last()
                .isEqualTo("OK");
        assertThat(services.peer("samples")).contains("operations");
        assertThatThrownBy(() -> acting.as(USER, samples::count)).hasMessage("access.role");
        assertThat(audit.of(USER, SampleService.COUNT_SAMPLES)).last().isEqualTo("REFUSED access.role");
    }
}

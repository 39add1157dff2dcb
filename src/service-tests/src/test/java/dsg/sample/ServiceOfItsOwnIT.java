package dsg.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.service.Services;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service is added by its own package, bundle and page alone: the delivered WAR knows nothing of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class ServiceOfItsOwnIT {

    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";
    private static final String SECURITY = "架空 管太";
    private static final String ENTRY = "href=\"/sample/list.xhtml\"";
    private static final String CHOSEN = "Sample-of-its-own-2026";

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
                // by one argument it would lie at the root, whatever folder it comes from
                .addAsWebResource("sample/list.xhtml", "sample/list.xhtml");
    }

    @Test
    @Order(1)
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

    @Test
    @Order(2)
    @RunAsClient
    @DisplayName("its page stands in the navigation and on the home page of those who may open it, in their words")
    void theNavigationShowsIt() throws IOException {
        Guest provider = new Guest(PROVIDER, CHOSEN);
        String home = provider.home();
        assertThat(home.split(ENTRY, -1)).as("once in the menu, once as a card").hasSize(3);
        assertThat(home).contains("標本", "標本の説明", "href=\"/contract/list.xhtml\"");
        HttpResponse<String> page = provider.page("/sample/list.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("標本の一覧", ENTRY + " aria-current=\"page\"");
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("the log names what it does in the reader's words")
    void theLogNamesIt() throws IOException {
        Guest security = new Guest(SECURITY, CHOSEN);
        assertThat(security.home()).contains("href=\"/audit/log.xhtml\"").doesNotContain(ENTRY);
        assertThat(security.page("/audit/log.xhtml?action=COUNT_SAMPLES").body())
                .contains("標本の計数", "標本そのもの");
    }
}

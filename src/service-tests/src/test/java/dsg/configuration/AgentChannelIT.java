package dsg.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.junit.jupiter.api.io.TempDir;

/** The channel, with the agent's own program at its other end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AgentChannelIT {

    /** What the settings say, written apart from them. */
    private static final int STREAMS_AN_HOUR = 60;

    private static final int FAR_TOO_MANY = 200;

    /** By earlier runs, whose database this may be; inside the server. */
    private static long toldBefore;

    @Inject
    Bell bell;

    @PersistenceContext
    EntityManager entities;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("an agent gets its policy and says what it has in force; while it waits, a change reaches it at once")
    void policy(@TempDir Path state) throws Exception {
        try (PlayedAgent link = new PlayedAgent("spare-01", state)) {
            link.awaitAfter(0);
            long before = link.version();
            CompletableFuture<HttpResponse<String>> held =
                    CompletableFuture.supplyAsync(() -> PlayedAgent.ask("spare-01", "/agent/policy?after=" + before));
            assertThatThrownBy(() -> held.get(2, TimeUnit.SECONDS))
                    .as("what is up to date is held, and not answered")
                    .isInstanceOf(TimeoutException.class);
            String wish = UUID.randomUUID().toString();
            PlayedAgent.report(
                    "sub-01",
                    "{\"stream\":\"" + wish
                            + "\",\"first\":1,\"reports\":[{\"topic\":\"echo\",\"body\":{\"sound\":\"wish\",\"ring\":\""
                            + wish + "\"}}]}");
            assertThat(held.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            link.awaitAfter(before);
        }
    }

    @Test
    @Order(2)
    @DisplayName(
            "what the agent has said of its policy stands in the portal, its reports were read by who reads the topic")
    void heard() {
        assertThat(bell.heard()).isNotEmpty();
        Object[] row = (Object[]) entities.createNativeQuery("select s.version, s.applied, s.failed from agent_state s"
                        + " join terminal t on t.id = s.terminal where t.name = 'spare-01'")
                .getSingleResult();
        // another service may have changed its part since
        assertThat((Long) row[1]).isBetween(1L, (Long) row[0]);
        assertThat(row[2]).isEqualTo("");
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("a batch that comes again counts once, a gap is counted, what nobody can read does not come for ever")
    void counted() {
        String stream = UUID.randomUUID().toString();
        String echo = "{\"topic\":\"echo\",\"body\":{\"sound\":\"" + stream + "\"}}";
        String bad = "{\"topic\":\"echo\",\"body\":[]}";
        String unknown = "{\"topic\":\"nobody-reads-this\",\"body\":1}";
        assertThat(batch(stream, 1, echo)).isEqualTo("{\"acknowledged\":1}");
        assertThat(batch(stream, 1, echo + "," + bad)).isEqualTo("{\"acknowledged\":2}");
        assertThat(batch(stream, 7, echo + "," + unknown)).isEqualTo("{\"acknowledged\":8}");
        assertThat(PlayedAgent.report("spare-01", "{}").statusCode()).isEqualTo(400);
        assertThat(PlayedAgent.report("spare-01", "no JSON").statusCode()).isEqualTo(400);
        assertThat(PlayedAgent.ask("spare-01", "/agent/policy?after=x").statusCode())
                .isEqualTo(400);
    }

    private static String batch(String stream, int first, String reports) {
        return PlayedAgent.report(
                        "spare-01",
                        "{\"stream\":\"" + stream + "\",\"first\":" + first + ",\"reports\":[" + reports + "]}")
                .body();
    }

    @Test
    @Order(4)
    @DisplayName("the portal knows how many were lost and how many nobody could read")
    void lost() {
        Object[] row = (Object[]) entities.createNativeQuery("select counter, lost, refused from agent_stream"
                        + " where counter = 8 order by heard_at desc limit 1")
                .getSingleResult();
        assertThat(row).containsExactly(8L, 4L, 2L);
        toldBefore = told();
        String sound = bell.heard().getLast();
        assertThat(bell.heard().stream().filter(sound::equals)).hasSize(2);
    }

    @Test
    @Order(5)
    @RunAsClient
    @DisplayName(
            "who writes one new stream after another by a terminal's key is told when to come again, and no more of"
                    + " them is kept; another terminal is heard as before")
    void flooded() {
        int taken = 0;
        HttpResponse<String> answer = begun("other-01");
        while (answer.statusCode() == 200 && taken < FAR_TOO_MANY) {
            taken++;
            answer = begun("other-01");
        }
        assertThat(taken).isBetween(1, STREAMS_AN_HOUR);
        for (int again = 0; again < 3; again++) {
            answer = begun("other-01");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 3601L);
        }
        assertThat(begun("spare-01").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    @DisplayName("of what was refused the log has one row for the terminal and reason, however often it was tried")
    void toldOnce() {
        assertThat(told() - toldBefore).isOne();
    }

    private long told() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_event e join terminal t on t.id = e.object_id where e.action"
                                        + " = 'AGENT_BUDGET_SPENT' and e.code = 'STREAMS' and t.name = 'other-01'")
                        .getSingleResult())
                .longValue();
    }

    private static HttpResponse<String> begun(String terminal) {
        String stream = UUID.randomUUID().toString();
        return PlayedAgent.report(
                terminal,
                "{\"stream\":\"" + stream + "\",\"first\":1,\"reports\":[{\"topic\":\"echo\",\"body\":{\"sound\":\""
                        + stream + "\"}}]}");
    }

    @Test
    @Order(7)
    @RunAsClient
    @DisplayName("a terminal that is no more in the register gets nothing but the reason")
    void revoked() {
        assertThat(PlayedAgent.ask("revoked-01", "/agent/policy?after=0").body())
                .isEqualTo("{\"refused\":\"REVOKED\"}");
        assertThat(PlayedAgent.report("revoked-01", "{}").statusCode()).isEqualTo(403);
    }
}

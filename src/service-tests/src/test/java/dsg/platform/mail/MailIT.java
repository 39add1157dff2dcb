package dsg.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.task.Takers;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/** The steps in the portal post and look into the table; those outside are the mail server. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class MailIT {

    private static final String TOPIC = "it/notice";
    private static final String ONE = "one@prime-a.example";
    private static final String TWO = "two@prime-a.example";
    private static final Letter LETTER = new Letter("【DSG】契約 D-1 を閉鎖しました", "契約番号 D-1 のデータ整理の期限が過ぎました。\n");

    @Inject
    Letterbox letterbox;

    @Inject
    Takers takers;

    @Resource
    ManagedExecutorService executor;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive archive() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @DisplayName("while the mail server is away letters wait and are tried again; nobody is written to twice about one"
            + " topic")
    void waits() throws Exception {
        letterbox.clear(TOPIC);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        letterbox.post(TOPIC, ONE, LETTER, tomorrow);
        letterbox.post(TOPIC, ONE, LETTER, tomorrow);
        letterbox.post(TOPIC, TWO, LETTER, tomorrow);
        letterbox.post(TOPIC + "/old", ONE, LETTER, Instant.now().minusSeconds(1));
        Await.until("both letters were tried in vain", () -> letterbox.attempts(TOPIC) >= 2);
        Await.until(
                "the letter that is over was dropped, the others wait",
                () -> letterbox.states(TOPIC).equals(List.of("WAITING", "WAITING", "DROPPED")));
    }

    @Test
    @Order(2)
    @RunAsClient
    @DisplayName("the mail server comes up")
    void comesUp() {
        PostOffice.open();
    }

    @Test
    @Order(3)
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @DisplayName("each letter is sent once, however many senders take it at the same moment")
    void sentOnce() throws Exception {
        List<UUID> ids = letterbox.ids(TOPIC);
        for (UUID id : ids) {
            takers.isDue(Delivery.KIND, id.toString());
            Callable<Boolean> send = () -> {
                takers.take(Delivery.KIND, id.toString());
                return true;
            };
            for (var done : executor.invokeAll(Collections.nCopies(4, send))) {
                assertThat(done.get()).isTrue();
            }
        }
        Await.until("both letters are sent", () -> letterbox.states(TOPIC).equals(List.of("SENT", "SENT", "DROPPED")));
    }

    @Test
    @Order(4)
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @DisplayName("a sender that dies before the server has the letter leaves it to the next")
    void diesBefore() throws Exception {
        UUID id = letterbox.post(TOPIC + "/crash", TWO, LETTER, Instant.now().plus(Duration.ofDays(1)));
        letterbox.holdsAndDies(id);
        Await.until(
                "the letter of the dead sender is sent",
                () -> letterbox.states(TOPIC + "/crash").equals(List.of("SENT")));
    }

    @Test
    @Order(5)
    @RunAsClient
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @DisplayName("the server got each letter once, in Japanese, with an identifier that a repetition would keep")
    void received() throws Exception {
        try {
            List<String> letters = PostOffice.lettersAbout(LETTER.subject(), 3);
            assertThat(letters)
                    .extracting(letter -> letter.lines().findFirst().orElseThrow())
                    .containsExactlyInAnyOrder(ONE, TWO, TWO);
            assertThat(letters)
                    .doesNotHaveDuplicates()
                    .allSatisfy(letter -> assertThat(letter)
                            .containsPattern("\\n<[0-9a-f-]{36}@gateway\\.example>\\n")
                            .contains("\ndsg@gateway.example\n", "\nauto-generated\n", LETTER.body()));
        } finally {
            PostOffice.close();
        }
    }
}

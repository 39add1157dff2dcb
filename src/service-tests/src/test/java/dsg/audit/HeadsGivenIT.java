package dsg.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Databank;
import dsg.platform.ledger.Ledger;
import dsg.platform.mail.PostOffice;
import dsg.platform.task.RecurringTask;
import dsg.proof.Proves;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
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

/** Heads of the log go where the portal's owner has no hand: into a folder, and to addresses, by a real mail server. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class HeadsGivenIT {

    private static final String KEEPER = "keeper@auditor.example";

    @Inject
    @Any
    Instance<RecurringTask> duties;

    @Inject
    Ledger ledger;

    @Inject
    HeadLetters letters;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName(
            "each time a head is signed that the tree did not have before, and lies in the folder as it was signed")
    void folder() throws Exception {
        RecurringTask signing = duties.stream()
                .filter(each -> each.kind().equals("audit.head"))
                .findFirst()
                .orElseThrow();
        signing.run();
        TreeHead first = ledger.heads(1).getFirst();
        Await.until("the tree has grown by the signing itself", () -> {
            signing.run();
            return ledger.heads(1).getFirst().size() > first.size();
        });
        TreeHead second = ledger.heads(1).getFirst();
        Path folder = Path.of(ConfigProvider.getConfig().getValue("dsg.audit.heads", String.class));
        for (TreeHead head : List.of(first, second)) {
            assertThat(folder.resolve("head-%018d.txt".formatted(head.size()))).hasContent(head.text());
            assertThat(head.isSignedBy(Signatures.key(Files.readString(folder.resolve("audit-log.pem")))))
                    .isTrue();
        }
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
    @DisplayName("the newest head is posted to whoever keeps it, once a day")
    void posted() throws Exception {
        for (int time = 0; time < 2; time++) {
            transaction.begin();
            letters.post(List.of(KEEPER));
            transaction.commit();
        }
    }

    @Test
    @Order(4)
    @RunAsClient
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("the letter has come once, and the head in it is signed by the log's key, whoever reads it")
    void received() throws Exception {
        try {
            MimeMessage letter = PostOffice.letterTo(KEEPER, "監査記録の先頭");
            String text = String.valueOf(letter.getContent()).replace("\r\n", "\n");
            TreeHead head = TreeHead.read(text.substring(text.indexOf("dsg-audit-head-1")));
            Path key = RunningGateway.gateway().home().resolve("portal/audit-heads/audit-log.pem");
            assertThat(head.isSignedBy(Signatures.key(Files.readString(key)))).isTrue();
            try (Connection connection = Databank.owner(RunningGateway.gateway());
                    PreparedStatement posted = connection.prepareStatement(
                            "select count(*) from mail where recipient = ? and subject = ?")) {
                posted.setString(1, KEEPER);
                posted.setString(2, letter.getSubject());
                try (ResultSet rows = posted.executeQuery()) {
                    rows.next();
                    assertThat(rows.getLong(1)).isEqualTo(1);
                }
            }
        } finally {
            PostOffice.close();
        }
    }
}

package dsg.fileshare.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.leaving.Shelf;
import dsg.fileshare.marking.Markings;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads that bear a marking of higher secrecy, and nobody says what it is. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class SilentOwnersIT {

    private static final String USER = "架空 青子";
    private static final String OFFICE = "架空 官子";
    private static final String CONTRACT = "DEMO-2026-001";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Shelf shelf;

    @Inject
    Markings markings;

    @Inject
    UploadKeeper keeper;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("an owner who says nothing for seven days has said that it is one: the file is sealed away")
    void silence() throws Exception {
        UploadId upload = held();
        shelf.pass(CONTRACT, upload, Duration.ofDays(6));
        keeper.run();
        assertThat(shelf.progress(CONTRACT, upload)).startsWith("HELD");
        shelf.pass(CONTRACT, upload, Duration.ofDays(1));
        keeper.run();
        assertThat(shelf.progress(CONTRACT, upload)).isEqualTo("REFUSED fileshare.marking.sealed");
        assertThat(shelf.log(CONTRACT, upload.value()))
                .filteredOn(row -> row.startsWith("fileshare.sealed"))
                .hasSize(1);
        assertThatThrownBy(() -> declare(upload)).hasMessage("fileshare.upload.over");
    }

    @Test
    @DisplayName("what its owner has declared in time waits for the office as long as that takes")
    void declaredInTime() throws Exception {
        UploadId upload = held();
        declare(upload);
        shelf.pass(CONTRACT, upload, Duration.ofDays(30));
        keeper.run();
        assertThat(shelf.progress(CONTRACT, upload)).startsWith("HELD");
        deciding.accept(OFFICE, CONTRACT, upload.value(), "原本の書式と照合した");
        Await.until("it is published", () -> shelf.progress(CONTRACT, upload).startsWith("PUBLISHED"));
    }

    private UploadId held() throws Exception {
        String name = "黙ったままの資料 " + UUID.randomUUID() + ".txt";
        byte[] content = "極秘\n架空の部品表\n".getBytes(UTF_8);
        UploadId upload = shelf.receive(USER, CONTRACT, "01_共通", name, content, clock.instant());
        Await.until("it is held", () -> shelf.progress(CONTRACT, upload).startsWith("HELD"));
        return upload;
    }

    private void declare(UploadId upload) throws Exception {
        acting.as(USER, CONTRACT, () -> {
            markings.declareNone(upload, "書式の記入例であり、秘密の情報を含まないため");
            return upload;
        });
    }
}

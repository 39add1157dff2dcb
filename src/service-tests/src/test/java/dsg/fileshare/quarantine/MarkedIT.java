package dsg.fileshare.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.leaving.Shelf;
import dsg.fileshare.marking.MarkedUpload;
import dsg.fileshare.marking.Markings;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.UploadState;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.EntityKind;
import dsg.soc.ProhibitedAct;
import dsg.soc.incident.IncidentDesk;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads that bear a marking of higher secrecy: its owner says what it is, the office decides, and a spill goes to the SOC. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class MarkedIT {

    private static final String USER = "架空 青子";
    private static final String OTHER = "架空 空男";
    private static final String OFFICE = "架空 官子";
    private static final String SOC = "架空 見晴";
    private static final String CONTRACT = "DEMO-2026-001";
    private static final String FOLDER = "01_共通";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Shelf shelf;

    @Inject
    Markings markings;

    @Inject
    Quarantine quarantine;

    @Inject
    IncidentDesk incidents;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName(
            "held for its marking, an upload that its owner declares and the office agrees bears none is published")
    void none() throws Exception {
        String name = "記入例 " + UUID.randomUUID() + ".txt";
        UploadId upload = held(name);
        MarkedUpload seen = look(upload);
        assertThat(seen.marking()).isEqualTo("極秘");
        assertThat(shelf.named(CONTRACT, name)).isEmpty();
        assertThatThrownBy(() -> acting.as(OTHER, CONTRACT, () -> markings.look(upload)))
                .hasMessage("fileshare.upload.unknown");
        assertThatThrownBy(() -> declare(upload, " ")).hasMessage("fileshare.marking.because");
        declare(upload, "書式の記入例であり、秘密の情報を含まないため");
        assertThatThrownBy(() -> deciding.accept(USER, CONTRACT, upload.value(), "自分で"))
                .hasMessage("access.role");
        deciding.accept(OFFICE, CONTRACT, upload.value(), "原本の書式と照合した");
        Await.until("it is published", () -> !shelf.named(CONTRACT, name).isEmpty());
        FileId file = shelf.named(CONTRACT, name).getFirst();
        assertThat(new String(shelf.content(CONTRACT, file), UTF_8)).contains("極秘");
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName(
            "where the office does not agree the file is sealed away, nobody opens it, and the SOC has an incident")
    void oneAfterAll() throws Exception {
        Set<UUID> before = ids();
        String name = "別添 " + UUID.randomUUID() + ".txt";
        UploadId upload = held(name);
        declare(upload, "表示は誤記のため");
        deciding.decline(OFFICE, CONTRACT, upload.value(), "原本は極秘に指定されている");
        assertThat(look(upload).isSealed()).isTrue();
        assertThat(shelf.log(CONTRACT, upload.value())).anyMatch(row -> row.startsWith("fileshare.sealed"));
        sealedAway(before);
        assertThat(shelf.named(CONTRACT, name)).isEmpty();
    }

    @Test
    @DisplayName("its owner may say at once that it is one; then it is sealed, and can be declared no more")
    void saidByItsOwner() throws Exception {
        Set<UUID> before = ids();
        UploadId upload = held("持込み " + UUID.randomUUID() + ".txt");
        acting.as(USER, CONTRACT, () -> {
            markings.confirm(upload);
            return upload;
        });
        assertThat(look(upload).state()).isEqualTo(UploadState.REFUSED);
        sealedAway(before);
        assertThatThrownBy(() -> declare(upload, "やはり表示でない")).hasMessage("fileshare.upload.over");
    }

    private void sealedAway(Set<UUID> before) throws Exception {
        QuarantineRow row = acting.as(SOC, () -> quarantine.list()).stream()
                .filter(each -> !before.contains(each.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.found()).isEqualTo(QuarantinedFile.Found.MARKED);
        assertThatThrownBy(() -> acting.as(SOC, () -> quarantine.open(row.id())))
                .hasMessage("fileshare.quarantine.sealed");
        Await.until("an incident", () -> !told(row.id()).isEmpty());
        assertThat(told(row.id())).containsExactly(ProhibitedAct.A);
    }

    /** The acts of the incidents whose first note names this file of the quarantine. */
    private List<ProhibitedAct> told(UUID file) throws Exception {
        return acting.as(
                SOC,
                () -> incidents
                        .about(
                                EntityKind.CONTRACT,
                                shelf.contractId(CONTRACT).value().toString())
                        .stream()
                        .map(row -> incidents.page(row.id()))
                        .filter(page -> page.items().stream()
                                .anyMatch(item -> item.text().contains(file.toString())))
                        .map(page -> page.row().act())
                        .toList());
    }

    private UploadId held(String name) throws Exception {
        byte[] content = "極秘\n架空の部品表\n".getBytes(UTF_8);
        UploadId upload = shelf.receive(USER, CONTRACT, FOLDER, name, content, Instant.now());
        Await.until("it is held", () -> shelf.progress(CONTRACT, upload).startsWith("HELD"));
        return upload;
    }

    private void declare(UploadId upload, String because) throws Exception {
        acting.as(USER, CONTRACT, () -> {
            markings.declareNone(upload, because);
            return upload;
        });
    }

    private MarkedUpload look(UploadId upload) throws Exception {
        return acting.as(USER, CONTRACT, () -> markings.look(upload));
    }

    private Set<UUID> ids() throws Exception {
        return acting.as(SOC, () -> quarantine.list()).stream()
                .map(QuarantineRow::id)
                .collect(Collectors.toSet());
    }
}

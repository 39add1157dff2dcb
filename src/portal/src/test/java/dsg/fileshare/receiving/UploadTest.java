package dsg.fileshare.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.Folder;
import dsg.fileshare.area.Library;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.storage.SealedBlob;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("the life of an upload")
class UploadTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Upload upload = upload();

    /** An upload just announced, of ten bytes. */
    static Upload upload() {
        ContractId contract = new ContractId(UUID.randomUUID());
        Folder folder = Folder.standard(new Library(contract, "共有"), "01", "01", Map.of(), NOW);
        FileName name = new FileRules().name("図面.pdf");
        return new Upload(
                folder, caller(contract), name, 10, new SealedBlob(contract, UUID.randomUUID(), new byte[1]), NOW, DAY);
    }

    static Caller caller(ContractId contract) {
        return new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "青空 花子",
                Set.of(Role.USER),
                new OrganisationId(UUID.randomUUID()),
                contract,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
    }

    @Test
    void aCleanFileIsPublishedUnderTheNameOfItsBlob() {
        upload.receive("ab", NOW);
        upload.scan();
        StoredFile file = upload.publish("application/pdf", 1, NOW);
        assertThat(upload.state()).isEqualTo(UploadState.PUBLISHED);
        assertThat(file.id().value()).isEqualTo(upload.staged().id());
        assertThat(file.content()).isEqualTo(new StoredFile.Content(10, "ab", "application/pdf"));
        assertThat(file.blob().binding()).isEqualTo(upload.staged().binding());
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("nothing is published without a scan, nor scanned before its last byte")
    void noStepIsLeftOut() {
        assertOver(() -> upload.publish("application/pdf", 1, NOW));
        assertOver(upload::scan);
        upload.receive("ab", NOW);
        assertOver(() -> upload.publish("application/pdf", 1, NOW));
        assertOver(() -> upload.resume(NOW, DAY));
        assertOver(() -> upload.receive("cd", NOW));
    }

    @Test
    void aScanWithoutResultWaitsAndSaysWhy() {
        upload.receive("ab", NOW);
        upload.scan();
        upload.postpone("fileshare.scan.waiting");
        assertThat(upload.report(10).state()).isEqualTo(UploadState.RECEIVED);
        assertThat(upload.report(10).code()).isEqualTo("fileshare.scan.waiting");
        upload.scan();
        upload.publish("application/pdf", 1, NOW);
        assertThat(upload.report(10).code()).isNull();
    }

    @Test
    void aScanThatDiedWithItsServerBeginsAnew() {
        upload.receive("ab", NOW);
        upload.scan();
        upload.scan();
        assertThat(upload.state()).isEqualTo(UploadState.SCANNING);
    }

    @Test
    void aRefusalSaysWhyAndWhatItIsAbout() {
        upload.refuse(new RuleBroken("content.type", ".exe"), NOW);
        assertThat(upload.row().refusalCode()).isEqualTo("content.type");
        assertThat(upload.row().refusalArgument()).isEqualTo(".exe");
        assertThat(upload.finishedAt()).contains(NOW);
    }

    @Test
    void eachRequestLetsItLiveOn() {
        upload.resume(NOW.plus(DAY), DAY);
        assertThat(upload.expiresAt()).isEqualTo(NOW.plus(DAY).plus(DAY));
    }

    @Test
    void itGoesOnUnderAnotherKeyOnlyWhileBytesAreMissing() {
        SealedBlob other = new SealedBlob(upload.contract(), UUID.randomUUID(), new byte[2]);
        upload.continueIn(other);
        assertThat(upload.staged().id()).isEqualTo(other.id());
        upload.receive("ab", NOW);
        assertOver(() -> upload.continueIn(other));
    }

    @ParameterizedTest
    @EnumSource(UploadState.class)
    void whatIsOverStaysOver(UploadState state) {
        boolean leads = EnumSet.allOf(UploadState.class).stream().anyMatch(state::leadsTo);
        assertThat(leads).isEqualTo(state.isOpen() || state == UploadState.HELD);
    }

    private static void assertOver(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refused.class).hasMessage("fileshare.upload.over");
    }
}

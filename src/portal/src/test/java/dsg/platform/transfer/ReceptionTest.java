package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.StoreFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("one request at a time feeds an upload")
class ReceptionTest {

    private static final byte[] TEN = new byte[10];
    private static final long SILENCE = Reception.SILENCE.toNanos();

    @TempDir
    Path folder;

    @Test
    @DisplayName("A request gone silent loses its turn to the next one, and what it still brings is dropped")
    void aSilentOneIsTakenOver() throws IOException {
        Reception reception = new Reception();
        try (StoreFixture fixture = new StoreFixture(folder)) {
            SealedBlob blob = fixture.blobs.fresh(fixture.contract);
            long first = reception.take(0).orElseThrow();
            reception.open(first, () -> fixture.blobs.write(blob, head -> {}));
            reception.write(first, TEN, 10, 0);
            assertThatThrownBy(() -> reception.take(SILENCE - 1)).hasMessage("transfer.locked");
            long second = reception.take(SILENCE).orElseThrow();
            assertThatThrownBy(() -> reception.write(first, TEN, 10, SILENCE)).hasMessage("transfer.locked");
            reception.rest(first);
            reception.write(second, TEN, 10, SILENCE);
            assertThat(reception.received()).hasValue(20);
            reception.retire();
            assertThatThrownBy(() -> reception.write(second, TEN, 10, SILENCE)).hasMessage("transfer.locked");
            assertThat(reception.take(SILENCE)).isEmpty();
        }
    }

    @Test
    void oneThatCameToItsEndGivesTheTurnAtOnce() {
        Reception reception = new Reception();
        reception.rest(reception.take(0).orElseThrow());
        assertThat(reception.take(1)).isPresent();
    }

    @Test
    void whatNobodyFeedsIsRetired() {
        Reception reception = new Reception();
        reception.rest(reception.take(0).orElseThrow());
        assertThat(reception.retireIfSilent(SILENCE - 1, Reception.SILENCE)).isFalse();
        assertThat(reception.retireIfSilent(SILENCE, Reception.SILENCE)).isTrue();
        assertThat(reception.take(SILENCE)).isEmpty();
    }
}

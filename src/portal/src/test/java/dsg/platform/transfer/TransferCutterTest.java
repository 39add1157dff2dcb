package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractState;
import dsg.fileshare.area.Permission;
import dsg.platform.access.Refused;
import dsg.proof.Proves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransferCutterTest {

    private final List<String> hungUp = new ArrayList<>();
    private final TransferCutter cutter = new TransferCutter();
    private ContractState state = ContractState.IN_USE;

    @Test
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName("tidying wakes uploads that stand still, closing also downloads, and their own thread hangs up")
    void cutsWhatMayNotGoOn() {
        assertThatThrownBy(() -> run(Permission.UPLOAD, () -> {
                    cutter.cut();
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    state = ContractState.TIDYING;
                    cutter.cut();
                    throw interrupted();
                }))
                .isInstanceOf(Disconnected.class);
        assertThatThrownBy(() -> run(Permission.VIEW, () -> {
                    cutter.cut();
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    state = ContractState.CLOSED;
                    cutter.cut();
                    throw interrupted();
                }))
                .isInstanceOf(Disconnected.class);
        assertThat(hungUp).containsExactly("UPLOAD", "VIEW");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName("a download that has handed everything on when it is cut is hung up on too: nobody has all of it yet")
    void cutsWhatHasBeenHandedOn() {
        assertThatThrownBy(() -> run(Permission.VIEW, () -> {
                    state = ContractState.CLOSED;
                    cutter.cut();
                }))
                .isInstanceOf(Disconnected.class);
        assertThat(hungUp).containsExactly("VIEW");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("what ends by itself, well or not, is left alone")
    void leavesTheRest() throws IOException {
        run(Permission.UPLOAD, () -> {});
        assertThatThrownBy(() -> run(Permission.UPLOAD, () -> {
                    throw new Refused("fileshare.upload.offset");
                }))
                .hasMessage("fileshare.upload.offset");
        assertThatThrownBy(() -> run(Permission.UPLOAD, () -> {
                    throw new IOException("disk");
                }))
                .hasMessage("disk");
        state = ContractState.CLOSED;
        cutter.cut();
        assertThat(hungUp).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void run(Permission needed, TransferLanes.Transfer transfer) throws IOException {
        cutter.run(() -> refusal(needed), () -> hungUp.add(needed.name()), transfer);
    }

    private Optional<Refused> refusal(Permission needed) {
        return needed.isAllowedIn(state) ? Optional.empty() : Optional.of(new Refused("fileshare.rule.state." + state));
    }

    private static IllegalStateException interrupted() {
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        return new IllegalStateException("whatever a server says that is woken");
    }
}

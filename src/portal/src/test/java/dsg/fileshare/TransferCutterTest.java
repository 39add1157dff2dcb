package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractState;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class TransferCutterTest {

    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final Caller caller = UploadTest.caller(contract);
    private final List<String> cut = new ArrayList<>();
    private final TransferCutter cutter = new TransferCutter();
    private ContractState state = ContractState.IN_USE;

    @Test
    @DisplayName(
            "T17: tidying cuts uploads that stand still, closing also downloads; what has ended by itself is left alone")
    void cutsWhatMayNotGoOn() throws IOException {
        cutter.areas = new OpenAreas() {
            @Override
            Optional<Refused> refusal(ContractId asked, Permission wanted) {
                return asked.equals(contract) && wanted.isAllowedIn(state)
                        ? Optional.empty()
                        : Optional.of(refused(state));
            }
        };
        cutter.run(
                caller,
                Permission.UPLOAD,
                () -> cut.add("ended"),
                () -> assertThat(cut).isEmpty());
        assertThatThrownBy(() -> cutter.run(
                        caller,
                        Permission.UPLOAD,
                        () -> cut.add("upload"),
                        () -> cutter.run(caller, Permission.VIEW, () -> cut.add("download"), () -> {
                            cutter.cut();
                            assertThat(cut).isEmpty();
                            state = ContractState.TIDYING;
                            cutter.cut();
                            assertThat(cut).containsExactly("upload");
                            state = ContractState.CLOSED;
                            cutter.cut();
                            assertThat(cut).containsExactly("upload", "download");
                            assertThat(Thread.currentThread().isInterrupted()).isTrue();
                            throw new IllegalStateException("whatever a server says whose connection is gone");
                        })))
                .isInstanceOf(Disconnected.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        cutter.cut();
        assertThat(cut).containsExactly("upload", "download");
    }
}

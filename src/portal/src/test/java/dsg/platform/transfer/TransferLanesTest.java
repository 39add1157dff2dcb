package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransferLanesTest {

    private final TransferLanes lanes = new TransferLanes(2, 3);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    @DisplayName("one account's transfers leave workers to the others, and an ended one makes room")
    void each() throws IOException {
        AccountId greedy = account();
        lanes.run(
                greedy,
                () -> lanes.run(greedy, () -> {
                    assertThatThrownBy(() -> lanes.run(greedy, done::incrementAndGet))
                            .hasMessage("transfer.own");
                    lanes.run(account(), done::incrementAndGet);
                }));
        lanes.run(greedy, done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    @Test
    @DisplayName("all transfers together leave workers to the pages")
    void all() throws IOException {
        lanes.run(
                account(),
                () -> lanes.run(
                        account(),
                        () -> lanes.run(
                                account(),
                                () -> assertThatThrownBy(() -> lanes.run(account(), done::incrementAndGet))
                                        .hasMessage("transfer.all"))));
        lanes.run(account(), done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("a transfer that breaks off makes room too")
    void brokenOff() throws IOException {
        AccountId unlucky = account();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> lanes.run(unlucky, () -> {
                        throw new IOException("gone");
                    }))
                    .hasMessage("gone");
        }
        lanes.run(unlucky, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}

package dsg.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private final Set<Integer> open = new HashSet<>();
    private final Strangers<Integer> strangers = new Strangers<>(10, 4, open::contains);

    @Test
    @DisplayName("who comes when all places are taken gets that of the stranger who has waited longest")
    void oldest() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("10.0.0." + i, i)).isEmpty();
        }
        assertThat(enter("10.0.1.1", 10)).containsExactly(0);
        assertThat(enter("10.0.1.2", 11)).containsExactly(1);
    }

    @Test
    @DisplayName("one address takes its own places only")
    void address() {
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            gone.addAll(enter("10.0.0.1", i));
        }
        assertThat(gone).hasSize(96).startsWith(0, 1, 2);
        assertThat(enter("10.0.0.2", 200)).isEmpty();
    }

    @Test
    @DisplayName("a terminal's connection is no stranger's and is never dropped")
    void terminal() {
        enter("10.0.0.1", 0);
        strangers.known(peer("10.0.0.1", 0));
        List<Integer> gone = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            gone.addAll(enter("10.0.0.1", i));
        }
        assertThat(gone).isNotEmpty().doesNotContain(0);
    }

    @Test
    @DisplayName("a place whose connection is closed is free")
    void closed() {
        for (int i = 0; i < 4; i++) {
            enter("10.0.0.1", i);
        }
        open.removeAll(Set.of(2, 3));
        assertThat(enter("10.0.0.1", 4)).isEmpty();
        assertThat(enter("10.0.0.1", 5)).isEmpty();
        assertThat(enter("10.0.0.1", 6)).containsExactly(0);
    }

    private List<Integer> enter(String address, int number) {
        open.add(number);
        return strangers.enter(peer(address, number), number);
    }

    private static InetSocketAddress peer(String address, int number) {
        return new InetSocketAddress(address, 40_000 + number);
    }
}

package dsg.fileshare.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.FileId;
import dsg.platform.access.ContractId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("pages of files that somebody has looked at")
class PageMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Pages PAGES = new Pages(List.of(new byte[] {1, 2, 3}), 1);

    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final ContractId other = new ContractId(UUID.randomUUID());
    private final FileId file = new FileId(UUID.randomUUID());
    private final FileId others = new FileId(UUID.randomUUID());

    @Test
    @DisplayName("those of a contract whose key is gone are forgotten, and make room; another contract's stay")
    void gone() {
        PageMemory memory = new PageMemory(6);
        memory.keep(contract, file, PAGES, NOW);
        memory.keep(other, others, PAGES, NOW);
        memory.forget(NOW, contract::equals);
        assertThat(memory.find(file, NOW)).isEmpty();
        memory.keep(other, new FileId(UUID.randomUUID()), PAGES, NOW);
        assertThat(memory.find(others, NOW)).as("there was room for one more").isPresent();
    }

    @Test
    @DisplayName("those that were kept long enough are forgotten though nobody looks again")
    void old() {
        PageMemory memory = new PageMemory(6);
        memory.keep(contract, file, PAGES, NOW);
        memory.forget(NOW.plus(Duration.ofMinutes(11)), gone -> false);
        assertThat(memory.find(file, NOW)).isEmpty();
    }
}

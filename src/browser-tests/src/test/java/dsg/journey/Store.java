package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies on the portal's disk, to see that a refusal leaves nothing there. */
final class Store {

    private final Gateway gateway;

    Store(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Files below staging and blobs; a refused file may stay in quarantine only. */
    Set<Path> files() {
        return Stream.of("staging", "blobs")
                .flatMap(place -> below(gateway.store().resolve(place)))
                .collect(Collectors.toSet());
    }

    /** Files that are on their way in. */
    Set<Path> staged() {
        return below(gateway.store().resolve("staging")).collect(Collectors.toSet());
    }

    long stagedBytes() {
        return staged().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    Set<Path> quarantine() {
        return below(gateway.store().resolve("quarantine")).collect(Collectors.toSet());
    }

    /** Nothing has come or stayed, and database, files and keys fit together. */
    void holdsOnly(Set<Path> before) {
        assertThat(files()).isEqualTo(before);
        isConsistent();
    }

    void isConsistent() {
        assertThat(gateway.check().faults()).isEmpty();
    }

    /** Changes one bit in the middle of a stored file, as a failing disk would; the second time it is right again. */
    static void flip(Path stored) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(stored.toFile(), "rw")) {
            long middle = content.length() / 2;
            content.seek(middle);
            int value = content.read();
            content.seek(middle);
            content.write(value ^ 1);
        }
    }

    private static Stream<Path> below(Path directory) {
        if (Files.notExists(directory)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dsg.journey;

import dsg.operations.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A store with hardly any room: for root a small file system over the portal's own, for others, who may mount nothing, a portal
 * that is told to keep more free than any disk has.
 */
final class ScarceStore {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /** What the portal keeps free, and room for a few small files. */
    private static final String SIZE = "size=600m";

    private final Gateway gateway;
    private final Path store;

    ScarceStore(Gateway gateway) {
        this.gateway = gateway;
        this.store = gateway.store();
        if (ROOT) {
            mount();
        } else {
            Map<String, String> settings = new HashMap<>(House.settings());
            settings.put("dsg.store.reserve", Long.toString(Long.MAX_VALUE / 2));
            Gateway.forTests(settings).up();
        }
    }

    void relieve() {
        if (ROOT) {
            run(List.of("umount", store.toString()));
        } else {
            gateway.up();
        }
    }

    /** The new file system has the directories of the old one, for the same user. */
    private void mount() {
        List<Path> directories = directories();
        List<PosixFileAttributes> attributes =
                directories.stream().map(ScarceStore::attributes).toList();
        run(List.of("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", store.toString()));
        try {
            for (int i = 0; i < directories.size(); i++) {
                Files.createDirectories(directories.get(i));
                Files.setPosixFilePermissions(
                        directories.get(i), attributes.get(i).permissions());
                Files.setOwner(directories.get(i), attributes.get(i).owner());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> directories() {
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PosixFileAttributes attributes(Path directory) {
        try {
            return Files.readAttributes(directory, PosixFileAttributes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(command.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dsg.agent.heads;

import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the heads: the key that was given first, {@code head-N.txt}, and what did not fit, {@code differs-N.txt}. */
final class KeptHeads {

    /** A year and more of one an hour; the first ones stay as long as the last ones. */
    private static final int MOST = 10_000;

    private final Path folder;

    KeptHeads(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Optional<PublicKey> key() throws IOException {
        Path file = folder.resolve("audit-log.pem");
        return Files.exists(file) ? Optional.of(Signatures.key(Files.readString(file))) : Optional.empty();
    }

    void keepKey(String pem) throws IOException {
        write("audit-log.pem", pem);
    }

    /** The greatest; empty where none was kept yet. */
    Optional<TreeHead> newest() throws IOException {
        List<Path> all = heads();
        return all.isEmpty() ? Optional.empty() : Optional.of(TreeHead.read(Files.readString(all.getLast())));
    }

    void keep(TreeHead head) throws IOException {
        write("head-%018d.txt".formatted(head.size()), head.text());
        List<Path> all = heads();
        if (all.size() > MOST) {
            // every other one of the older half: fewer of them, as far apart as before
            for (int i = 1; i < all.size() / 2; i += 2) {
                Files.delete(all.get(i));
            }
        }
    }

    /** Keeps what does not continue the kept ones. @return whether it is the first time that this is seen */
    boolean keepOther(TreeHead head) throws IOException {
        String name = "differs-%018d.txt".formatted(head.size());
        boolean known = Files.exists(folder.resolve(name))
                && TreeHead.read(Files.readString(folder.resolve(name))).root().equals(head.root());
        if (!known) {
            write(name, head.text());
        }
        return !known;
    }

    private List<Path> heads() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("head-\\d{18}\\.txt"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Path fresh = Files.writeString(folder.resolve(name + ".fresh"), text);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

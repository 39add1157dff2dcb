package dsg.operations.heads;

import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes each new head of the audit log into a folder of its own user's, where the portal cannot write, and has its time stamped where an
 * authority is named. What is signed by another key than the first is not taken; a stamp that does not come is asked for again.
 */
public final class HeadKeeper {

    private static final String HEAD = "head-\\d+\\.txt";
    private static final String KEY = "audit-log.pem";

    /** Beside stamps: the certificate of who made them. */
    private static final String AUTHORITY = "stamps.crt";

    private final Path portal;
    private final Path kept;
    private final @Nullable URI address;
    private final @Nullable TimeStamps authority;

    /**
     * @param portal where the portal lays heads
     * @param kept where they are kept
     * @param address of the time-stamp authority; null for none, then {@code authority} is null as well
     */
    public HeadKeeper(Path portal, Path kept, @Nullable URI address, @Nullable TimeStamps authority) {
        this.portal = portal;
        this.kept = kept;
        this.address = address;
        this.authority = authority;
    }

    /**
     * Takes what is new.
     *
     * @throws IOException where something could not be taken or stamped; the next round tries again
     */
    public void round() throws IOException {
        if (Files.notExists(portal.resolve(KEY))) {
            return;
        }
        if (Files.notExists(kept.resolve(KEY))) {
            lay(KEY, Files.readAllBytes(portal.resolve(KEY)));
        }
        for (Path head : heads(portal)) {
            String name = Objects.requireNonNull(head.getFileName()).toString();
            if (Files.notExists(kept.resolve(name))) {
                lay(name, demanded(head));
            }
        }
        if (authority != null && Files.notExists(kept.resolve(AUTHORITY))) {
            lay(AUTHORITY, authority.certificate());
        }
        for (Path head : heads(kept)) {
            stamp(head);
        }
    }

    private byte[] demanded(Path head) throws IOException {
        try {
            byte[] content = Files.readAllBytes(head);
            if (!TreeHead.read(Files.readString(head))
                    .isSignedBy(Signatures.key(Files.readString(kept.resolve(KEY))))) {
                throw new IOException(head + " is not signed by the key that was given first");
            }
            return content;
        } catch (NotEvidence unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void stamp(Path head) throws IOException {
        String name = stampOf(head);
        if (address != null && authority != null && Files.notExists(kept.resolve(name))) {
            lay(name, authority.stamp(address, Files.readAllBytes(head)));
        }
    }

    /** The name of the stamp beside a head. */
    public static String stampOf(Path head) {
        return Objects.requireNonNull(head.getFileName()).toString().replace(".txt", ".tsr");
    }

    private static List<Path> heads(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(HEAD))
                    .sorted()
                    .toList();
        }
    }

    private void lay(String name, byte[] content) throws IOException {
        Path fresh = Files.write(kept.resolve(name + ".fresh"), content);
        Files.move(fresh, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

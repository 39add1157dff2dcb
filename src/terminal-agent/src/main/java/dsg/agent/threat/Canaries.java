package dsg.agent.threat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A file in each person's place that nobody has business with: who writes to it is stopped. */
public final class Canaries {

    private static final Logger LOG = System.getLogger(Canaries.class.getName());

    /** Sorts before what people make, so that whoever goes through all files meets it first. */
    private static final String NAME = ".0-dsg-canary.txt";

    private static final String TEXT = "このファイルは、ファイルを勝手に暗号化するプログラムを見つけるためのものです。開いたり、書き換えたりしないでください。\n";

    private Canaries() {}

    /**
     * Lays one into each directory directly below these, with the directory's owner.
     *
     * @return where they lie; where one could not be laid it is left out
     */
    public static Set<Path> lay(List<Path> folders) {
        Set<Path> laid = new HashSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                lay(folder, laid);
            }
        }
        return laid;
    }

    private static void lay(Path folder, Set<Path> laid) {
        try (Stream<Path> homes = Files.list(folder)) {
            for (Path home : homes.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Path canary = home.resolve(NAME);
                if (!Files.exists(canary, LinkOption.NOFOLLOW_LINKS)) {
                    // the directory is somebody else's: a link that is put there meanwhile is not followed
                    Files.write(
                            canary,
                            TEXT.getBytes(StandardCharsets.UTF_8),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
                    Files.getFileAttributeView(canary, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(Files.getOwner(home));
                }
                laid.add(canary);
            }
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "A canary could not be laid", refused);
        }
    }
}

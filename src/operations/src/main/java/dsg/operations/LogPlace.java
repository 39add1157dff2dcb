package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the servers' logs lie: below the home, or on a disk of their own that the operator has named, so that whoever makes the servers
 * write takes no room from the database. Said at one {@code up} and kept: a link in the home leads there.
 *
 * @param home of the gateway; logs of several may lie on that disk
 * @param variable that names the disk's directory
 */
record LogPlace(Path home, String variable) {

    private static final String LINK = "logs";
    private static final String MARK = ".dsg-logs";

    /** @throws Trouble where logs lie elsewhere already, or another gateway's in that place */
    void lay(Optional<String> given) {
        Path link = home.resolve(LINK);
        if (given.isEmpty()) {
            return;
        }
        Path place =
                Path.of(given.get()).toAbsolutePath().normalize().resolve(Objects.requireNonNull(home.getFileName()));
        try {
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                    && !(Files.isSymbolicLink(link)
                            && Files.readSymbolicLink(link).equals(place))) {
                throw new Trouble(
                        "%s に既にログがあります。%s なしで down してから、ほかへ移してください。".formatted(link, variable),
                        "Logs lie in %s already. Run down without %s, and move them away first."
                                .formatted(link, variable));
            }
            Home.directory("rwx------", ServiceUser.caller(), place);
            claim(place);
            if (Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void claim(Path place) throws IOException {
        Path mark = place.resolve(MARK);
        if (Files.notExists(mark)) {
            Files.writeString(mark, home.toString());
        }
        String owner = Files.readString(mark);
        if (!owner.equals(home.toString())) {
            throw new Trouble(
                    "%s には %s のログがあります。%s に別の場所を指定してください。".formatted(place, owner, variable),
                    "%s holds the logs of %s. Give another place as %s.".formatted(place, owner, variable));
        }
    }
}

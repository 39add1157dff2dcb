package dsg.platform.carried;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The directory of what was carried in. Plain files with plain names alone: no link leads out of it, and no name up. */
@ApplicationScoped
public class CarriedIn {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~=-]{0,199}");
    private static final int MOST = 200;

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    Path store;

    /** What lies there for this use, by name; at most two hundred. */
    public List<CarriedFile> list(String use) {
        try (Stream<Path> files = Files.list(directory(use))) {
            return files.filter(CarriedIn::isPlain)
                    .sorted()
                    .limit(MOST)
                    .map(CarriedIn::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The file with this name.
     *
     * @throws Refused where there is none
     * @throws RuleBroken where it has more bytes than it may have
     */
    public Path file(String use, String name, long mostBytes) {
        Path file = NAME.matcher(name).matches() ? directory(use).resolve(name) : directory(use);
        if (!isPlain(file)) {
            throw Refused.notFound("carried.unknown");
        }
        if (row(file).bytes() > mostBytes) {
            throw RuleBroken.tooLarge("carried.large", mostBytes >> 20);
        }
        return file;
    }

    /** Its content; small enough for the memory, since the caller has said how much that is. */
    public byte[] read(String use, String name, int mostBytes) {
        try {
            return Files.readAllBytes(file(use, name, mostBytes));
        } catch (AccessDeniedException closed) {
            throw new RuleBroken("carried.closed", name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Beside the store, in the server's own directory. */
    private Path directory(String use) {
        try {
            return Files.createDirectories(store.resolveSibling("carried-in").resolve(use));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && NAME.matcher(file.getFileName().toString()).matches();
    }

    private static CarriedFile row(Path file) {
        try {
            return new CarriedFile(file.getFileName().toString(), Files.size(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

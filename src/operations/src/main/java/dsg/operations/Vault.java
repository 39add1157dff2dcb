package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The key vault of the contracts: a token that only the portal's user can open. It is backed up by itself, never together with
 * database or files: a backup that held both would hold everything. Since a destroyed key must be gone from the backup too, a
 * new backup replaces the one before it.
 */
final class Vault {

    /** What SoftHSM keeps of a token. */
    private static final Pattern OBJECT = Pattern.compile(".+\\.(object|lock)|generation");

    private final Installation here;
    private final ServiceUser owner;

    Vault(Installation here, ServiceUser owner) {
        this.here = here;
        this.owner = owner;
    }

    Token token() {
        Path directory = here.home().privateDirectory(owner, "vault");
        return new Token(directory, "dsg-vault", owner, here.secrets());
    }

    /**
     * Copies the token's objects, which are encrypted under its PIN, to {@code target}, in place of what stood there.
     *
     * @param target a directory outside DSG_HOME
     */
    void backUp(Path target) {
        Path goal = target.toAbsolutePath().normalize();
        if (goal.startsWith(here.home().root())) {
            throw new Trouble("鍵のバックアップは DSG_HOME の外に置いてください。", "Keep the keys' backup outside DSG_HOME.");
        }
        Path fresh = goal.resolveSibling(goal.getFileName() + ".fresh");
        try {
            Home.deleteTree(fresh);
            demandCopyOrNothing(goal);
            Home.directory("rwx------", ServiceUser.caller(), fresh);
            copy(token().objects(), fresh);
            Home.deleteTree(goal);
            Files.move(fresh, goal, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new Trouble(goal + " は使えません。", goal + " cannot be used.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes one. */
    void deleteCopy(Path place) {
        try {
            demandCopyOrNothing(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Home.deleteTree(place);
    }

    /** A directory with anything else in it was named by mistake, and is not to be lost. */
    private static void demandCopyOrNothing(Path place) throws IOException {
        if (Files.notExists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            Optional<Path> other = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            !OBJECT.matcher(file.getFileName().toString()).matches())
                    .findFirst();
            if (other.isPresent()) {
                throw new Trouble(
                        "鍵の控えではないものがあるため、置き換えも消去もしません: " + other.get(),
                        "Something else than a copy of the keys is there; nothing is replaced or deleted: "
                                + other.get());
            }
        }
    }

    /**
     * Puts a copy of the token's objects back into the place of what is there, which is kept beside it. Keys whose destruction is on record
     * are taken out of the copy before anybody can use it; a copy out of which they cannot be taken is refused whole.
     *
     * @param destroyed names of keys that must not come back
     * @return those that the copy held
     */
    static List<String> restore(Token token, Path copy, Set<String> destroyed) {
        if (!Files.isDirectory(copy)) {
            throw new Trouble(copy + " がありません。", copy + " is not there.");
        }
        Path place = Objects.requireNonNull(token.objects().getParent()).resolve("restoring");
        Token restored = beside(token, place, copy);
        List<String> refused =
                restored.secretKeys().stream().filter(destroyed::contains).toList();
        refused.forEach(restored::deleteKey);
        if (restored.secretKeys().stream().anyMatch(destroyed::contains)) {
            Home.deleteTree(place);
            throw new Trouble(
                    "破棄された鍵を複写から除けません。戻しません。", "A destroyed key cannot be taken out of the copy; nothing is restored.");
        }
        Tree.putAside(token.objects());
        try {
            Files.move(restored.objects(), token.objects(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Home.deleteTree(place);
        return refused;
    }

    private static Token beside(Token token, Path place, Path copy) {
        try {
            return token.beside(place, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path from : all.filter(Files::isRegularFile).toList()) {
                Path to = target.resolve(source.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

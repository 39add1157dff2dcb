package dsg.patch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The repository that terminals are mended from: made by reprepro, signed by gpg with a key of its own. What it holds follows from the
 * database; it can be made anew at any time, but for the key.
 */
@ApplicationScoped
class Repository {

    static final String PILOT = "pilot";
    static final String STABLE = "stable";

    /** Apt refuses what is older, so that a repository that somebody keeps back is noticed. */
    private static final int VALID_DAYS = 14;

    private static final Pattern SERVED =
            Pattern.compile("/(?:dists|pool)(?:/[A-Za-z0-9][A-Za-z0-9.+~_%:-]{0,199}){1,8}");

    private Path store;

    @SuppressWarnings("NullAway.Init")
    protected Repository() {}

    /** Beside this store. */
    @Inject
    Repository(@ConfigProperty(name = "dsg.store.path") Path store) {
        this.store = store;
    }

    /** A file of a package, by its name in the pool. */
    record Entry(String name, String version, String sha256, UUID content) {

        String key() {
            return name + " " + version;
        }
    }

    /**
     * Brings both rings to what they should hold, and signs them anew.
     *
     * @param rings what each should hold, asked when it is this call's turn: who asked before could publish what is over
     * @param contents the bytes of a package, asked only for those that are not there yet
     */
    synchronized void publish(Supplier<Map<String, List<Entry>>> rings, Function<UUID, byte[]> contents) {
        prepare();
        rings.get().forEach((ring, entries) -> {
            TreeSet<String> there = new TreeSet<>();
            reprepro("--list-format", "${package} ${version}\n", "list", ring)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(there::add);
            for (String key : there) {
                if (entries.stream().noneMatch(each -> each.key().equals(key))) {
                    reprepro("remove", ring, key.substring(0, key.indexOf(' ')));
                }
            }
            entries.stream().filter(each -> !there.contains(each.key())).forEach(each -> include(ring, each, contents));
        });
        reprepro("export");
    }

    /** What is served under this path; empty where there is nothing, or nothing for anybody. */
    Optional<Path> file(String path) {
        if (!SERVED.matcher(path).matches()) {
            return Optional.empty();
        }
        Path file = root().resolve(path.substring(1));
        return Optional.of(file).filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS));
    }

    /** The key that signs, for those who are to check, in Base64. */
    synchronized String key() {
        prepare();
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(root().resolve("key.gpg")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void include(String ring, Entry entry, Function<UUID, byte[]> contents) {
        try {
            Path file = root().resolve(entry.sha256() + ".deb");
            Files.write(file, contents.apply(entry.content()));
            try {
                reprepro("--ignore=extension", "includedeb", ring, file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path root() {
        return store.resolveSibling("patches");
    }

    private Path home() {
        return root().resolve("gnupg");
    }

    private void prepare() {
        try {
            if (Files.exists(root().resolve("key.gpg"))) {
                return;
            }
            Files.createDirectories(root().resolve("conf"));
            Files.createDirectories(
                    home(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            gpg(
                    "--batch",
                    "--passphrase",
                    "",
                    "--quick-gen-key",
                    "DSG patches <patches@dsg.invalid>",
                    "ed25519",
                    "sign",
                    "never");
            String print = gpg("--batch", "--with-colons", "--list-secret-keys")
                    .lines()
                    .filter(line -> line.startsWith("fpr:"))
                    .map(line -> line.split(":", -1)[9])
                    .findFirst()
                    .orElseThrow();
            Files.writeString(root().resolve("conf/distributions"), ring(PILOT, print) + "\n" + ring(STABLE, print));
            Path key = root().resolve("key.new");
            gpg("--batch", "--yes", "--output", key.toString(), "--export", print);
            reprepro("export");
            Files.move(key, root().resolve("key.gpg"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String ring(String name, String print) {
        return """
            Origin: DSG
            Label: DSG patches
            Codename: %s
            Architectures: amd64 arm64
            Components: main
            SignWith: %s
            ValidFor: %dd
            """.formatted(name, print, VALID_DAYS);
    }

    private String reprepro(String... arguments) {
        List<String> command = new ArrayList<>(List.of("reprepro", "--silent", "-b", root().toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, Map.of("GNUPGHOME", home().toString())).orFail();
    }

    /** Signing leaves a process behind that would outlive the portal. */
    @PreDestroy
    void endAgent() {
        if (Files.exists(home())) {
            Command.run(List.of("gpgconf", "--homedir", home().toString(), "--kill", "gpg-agent"), Map.of());
        }
    }

    private String gpg(String... arguments) {
        List<String> command = new ArrayList<>(List.of("gpg", "--homedir", home().toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, Map.of()).orFail();
    }
}

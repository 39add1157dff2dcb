package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The agent as a Debian package: a Java of its own (jlink), its libraries, a launcher and a unit; and a signed repository that holds it.
 * A terminal needs no Java, and gets no other than this one.
 */
final class AgentPackage {

    static final String NAME = "dsg-agent";

    /** As jdeps names them for the agent's libraries; java.desktop reads the sensor's pictures. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.naming,java.net.http,jdk.crypto.ec,jdk.httpserver";

    /** Of the libraries of this program, those that the agent needs. */
    private static final String LIBRARIES =
            "(terminal-agent|terminal-protocol|vein|detection|snakeyaml-engine|re2j|jackson-core|jakarta\\.json-api|parsson"
                    + "|bcpkix-jdk18on|bcprov-jdk18on|bcutil-jdk18on)-.*\\.jar";

    private static final String ARCHITECTURES = "amd64 arm64";
    private static final String CODENAME = "stable";

    private final Path directory;
    private final Path templates;
    private final Path libraries;
    private final Clock clock;

    /**
     * Makes nothing yet.
     *
     * @param directory for the package, the repository and the key that signs it
     * @param templates of what is neither Java nor its libraries
     * @param libraries where the built jars are
     */
    AgentPackage(Path directory, Path templates, Path libraries, Clock clock) {
        this.directory = directory;
        this.templates = templates;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Builds it and puts it into the repository. @return the package */
    Path make() {
        Path tree = directory.resolve("tree");
        Home.deleteTree(tree);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String version = "1.0+"
                    + DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                            .withZone(ZoneOffset.UTC)
                            .format(clock.instant());
            fill(tree, version);
            Path made = directory.resolve(NAME + "_" + version + ".deb");
            Shell.run("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", tree.toString(), made.toString());
            publish(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Home.deleteTree(tree);
        }
    }

    /** Where apt finds it: {@code deb [signed-by=key.gpg] file:… stable main}. */
    Path repository() {
        return directory.resolve("repository");
    }

    /** By which terminals know the repository. */
    Path key() {
        return repository().resolve("key.gpg");
    }

    private void fill(Path tree, String version) throws IOException {
        Path lib = Files.createDirectories(tree.resolve("usr/lib/" + NAME + "/lib"));
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path jar : jars.filter(each -> each.getFileName().toString().matches(LIBRARIES))
                    .toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        Shell.run(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                tree.resolve("usr/lib/" + NAME + "/runtime").toString());
        Map<String, Object> values =
                Map.of("version", version, "architecture", Shell.run("dpkg", "--print-architecture"));
        put(tree.resolve("usr/bin/" + NAME), "launcher", "rwxr-xr-x", values);
        put(tree.resolve("lib/systemd/system/" + NAME + ".service"), NAME + ".service", "rw-r--r--", values);
        put(tree.resolve("DEBIAN/control"), "control", "rw-r--r--", values);
        put(tree.resolve("DEBIAN/postinst"), "postinst", "rwxr-xr-x", values);
        put(tree.resolve("DEBIAN/prerm"), "prerm", "rwxr-xr-x", values);
        Files.createDirectories(
                tree.resolve("etc/" + NAME),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void put(Path file, String template, String mode, Map<String, Object> values) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Template.fill(templates.resolve(template), values));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private void publish(Path made) throws IOException {
        Files.createDirectories(repository().resolve("conf"));
        if (Files.notExists(key())) {
            found();
        }
        reprepro("includedeb", CODENAME, made.toString());
    }

    /** The key is made once: terminals know the repository by it. It is stored last, so that a break begins anew. */
    private void found() throws IOException {
        Home.deleteTree(directory.resolve("gnupg"));
        Files.createDirectories(
                directory.resolve("gnupg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        gpg("--passphrase", "", "--quick-gen-key", "DSG agent <agent@dsg.invalid>", "ed25519", "sign", "never");
        String print = gpg("--with-colons", "--list-secret-keys")
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .findFirst()
                .orElseThrow();
        Files.writeString(repository().resolve("conf/distributions"), """
            Origin: DSG
            Label: DSG agent
            Codename: %s
            Architectures: %s
            Components: main
            SignWith: %s
            """.formatted(CODENAME, ARCHITECTURES, print));
        Path fresh = repository().resolve("key.new");
        gpg("--yes", "--output", fresh.toString(), "--export", print);
        reprepro("export");
        Files.move(fresh, key(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String gpg(String... arguments) {
        return Shell.run(
                Stream.concat(
                                Stream.of(
                                        "gpg",
                                        "--batch",
                                        "--homedir",
                                        directory.resolve("gnupg").toString()),
                                Stream.of(arguments))
                        .toList(),
                Map.of(),
                "");
    }

    private void reprepro(String... arguments) {
        Shell.run(
                Stream.concat(
                                Stream.of(
                                        "reprepro",
                                        "--silent",
                                        "-b",
                                        repository().toString()),
                                Stream.of(arguments))
                        .toList(),
                Map.of("GNUPGHOME", directory.resolve("gnupg").toString()),
                "");
    }
}

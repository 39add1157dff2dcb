package dsg.agent.patch;

import dsg.agent.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Apt, with one source and no other, for the file system under a root. */
final class Apt {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path root;
    private final Path state;

    /**
     * Makes apt's own folders.
     *
     * @param root of the file system that is patched, {@code /} on a terminal
     * @param state where this source, its key and what apt has fetched lie, apart from what else is on the terminal
     */
    Apt(Path root, Path state) throws IOException {
        this.root = root;
        this.state = state;
        for (String folder : List.of("lists/partial", "cache/archives/partial", "empty")) {
            Files.createDirectories(state.resolve(folder));
        }
        Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.writeString(
                state.resolve("apt.conf"),
                "Dir::Etc::Parts \"%1$s/empty\";\nDir::Etc::main \"%1$s/empty/none\";\n".formatted(state));
    }

    Path key() {
        return state.resolve("key.gpg");
    }

    void write(String source, byte[] key) throws IOException {
        Files.write(key(), key);
        Files.writeString(state.resolve("sources.list"), source);
    }

    /** What apt knows of the source, checked by its signature; fails where anything does not hold. */
    void update() throws IOException, InterruptedException {
        succeed("update", "-o", "APT::Update::Error-Mode=any");
    }

    /** Puts a version in the place of an older one; where there is none, nothing happens. */
    void upgrade(String name, String version) throws IOException, InterruptedException {
        succeed("install", "--yes", "--only-upgrade", "--no-install-recommends", name + "=" + version);
    }

    /** Which version is installed; empty for none. */
    String installed(String name) throws IOException, InterruptedException {
        Command.Result said = Command.run(
                Duration.ofMinutes(1),
                List.of(
                        "dpkg-query",
                        "--admindir=" + root.resolve("var/lib/dpkg"),
                        "-W",
                        "-f",
                        "${db:Status-Status} ${Version}",
                        name));
        return said.status() == 0 && said.text().startsWith("installed ")
                ? said.text().substring("installed ".length()).strip()
                : "";
    }

    String architecture() throws IOException, InterruptedException {
        return Command.succeed(Duration.ofMinutes(1), List.of("dpkg", "--print-architecture"))
                .strip();
    }

    private void succeed(String... what) throws IOException, InterruptedException {
        // whatever else is set on the terminal, such as that dates do not matter, does not count here
        List<String> command =
                new ArrayList<>(List.of("env", "APT_CONFIG=" + state.resolve("apt.conf"), "apt-get", "-q"));
        option(command, "Dir::Etc::SourceList", state.resolve("sources.list"));
        option(command, "Dir::Etc::SourceParts", state.resolve("empty"));
        option(command, "Dir::Etc::Trusted", state.resolve("empty/none.gpg"));
        option(command, "Dir::Etc::TrustedParts", state.resolve("empty"));
        option(command, "Dir::State", state);
        option(command, "Dir::State::Lists", state.resolve("lists"));
        option(command, "Dir::State::Status", root.resolve("var/lib/dpkg/status"));
        option(command, "Dir::Cache", state.resolve("cache"));
        command.addAll(List.of("-o", "APT::Sandbox::User=root"));
        if (!root.equals(Path.of("/"))) {
            command.addAll(List.of("-o", "DPkg::Options::=--root=" + root, "-o", "DPkg::Options::=--force-not-root"));
        }
        command.addAll(List.of(what));
        Command.succeed(PATIENCE, command);
    }

    private static void option(List<String> command, String name, Path value) {
        command.add("-o");
        command.add(name + "=" + value);
    }
}

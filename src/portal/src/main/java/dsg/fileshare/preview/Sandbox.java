package dsg.fileshare.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a script with one document in namespaces of its own: no network, no process but its own, the system's programs and fonts read-only,
 * one writable place in memory that nobody else sees, no right beyond those of nobody. Killed with the portal, and at its limits.
 *
 * <p>The document goes in by standard input and what is made of it comes back by standard output: it has no name outside, and no file.
 */
final class Sandbox {

    /** What has to be there, each with the package of Debian that brings it. */
    private static final List<String> PROGRAMS = List.of("bwrap", "soffice", "pdftoppm", "prlimit", "timeout");

    private static final Path PLACE = Path.of("/usr/bin");
    private static final List<String> NAMESPACES = List.of(
            "--unshare-all",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--die-with-parent",
            "--new-session",
            "--cap-drop",
            "ALL");
    private static final List<String> VIEW = List.of(
            "--ro-bind /usr /usr",
            "--symlink usr/bin /bin",
            "--symlink usr/lib /lib",
            "--symlink usr/lib64 /lib64",
            "--ro-bind-try /etc/fonts /etc/fonts",
            "--ro-bind-try /etc/libreoffice /etc/libreoffice",
            "--ro-bind-try /var/cache/fontconfig /var/cache/fontconfig",
            "--proc /proc",
            "--dev /dev");
    private static final List<String> SURROUNDINGS = List.of(
            "--clearenv", "--setenv HOME /tmp", "--setenv PATH /usr/bin", "--setenv LANG C.UTF-8", "--chdir /tmp");

    private final SandboxLimits limits;

    Sandbox(SandboxLimits limits) {
        this.limits = limits;
    }

    /** Whether this host has what it takes. */
    static boolean isThere() {
        return PROGRAMS.stream().map(PLACE::resolve).allMatch(Files::isExecutable);
    }

    /** Gives the sandbox the document's bytes, until it closes its side. */
    @FunctionalInterface
    interface Document {
        void into(OutputStream sandbox) throws IOException;
    }

    /**
     * What the script has written, with its arguments as {@code $1}, {@code $2} and so on.
     *
     * @throws SandboxCut where it failed, or was stopped at a limit
     */
    byte[] run(String script, List<String> arguments, Document document) throws IOException, SandboxCut {
        Process process = new ProcessBuilder(command(script, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            feed(process, document);
            byte[] made = take(process.getInputStream());
            int status = process.waitFor();
            if (status != 0) {
                throw new SandboxCut("ended with " + status);
            }
            return made;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SandboxCut("the server stops");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, Document document) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            document.into(in);
        } catch (IOException closed) {
            if (process.isAlive()) {
                throw closed;
            }
            // it died before it had read everything: its status says so
        }
    }

    private byte[] take(InputStream out) throws IOException, SandboxCut {
        byte[] made = out.readNBytes(limits.output() + 1);
        if (made.length > limits.output()) {
            throw new SandboxCut("too much came out");
        }
        return made;
    }

    private List<String> command(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                PLACE.resolve("timeout").toString(),
                "--signal=KILL",
                Long.toString(limits.wall().toSeconds()),
                PLACE.resolve("prlimit").toString(),
                "--as=" + limits.memory(),
                "--cpu=" + limits.processor().toSeconds(),
                "--fsize=" + limits.scratch(),
                "--core=0",
                "--nofile=512",
                PLACE.resolve("bwrap").toString()));
        command.addAll(NAMESPACES);
        words(VIEW).forEach(command::add);
        command.addAll(List.of("--size", Long.toString(limits.scratch()), "--tmpfs", "/tmp", "--remount-ro", "/"));
        words(SURROUNDINGS).forEach(command::add);
        command.addAll(List.of("/usr/bin/sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }

    private static Stream<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(" ")));
    }
}

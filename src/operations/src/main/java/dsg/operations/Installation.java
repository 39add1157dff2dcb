package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What every part of the program needs to know of this installation.
 *
 * @param project where the sources and their built modules lie
 * @param ports by which the servers of this node listen
 * @param published by which everybody reaches them; the balancer's where there are several nodes
 * @param secrets the operator's own; what a server needs is copied into files of that server's user
 */
record Installation(Path project, Home home, Ports ports, Ports published, Secrets secrets) {

    static Installation of(Path root, Ports ports) {
        Home home = new Home(root, ports.variables());
        home.prepare();
        ServiceUser operator = ServiceUser.caller();
        return new Installation(
                findProject(),
                home,
                ports,
                ports,
                new Secrets(home.privateDirectory(operator, "operations").resolve("secrets.properties"), operator));
    }

    /** The same gateway as another node of it sees it, whose servers listen elsewhere. */
    Installation node(int shift) {
        return new Installation(
                project, home, new Ports(published.base() + shift, published.variables()), published, secrets);
    }

    /** Keeps a second command from working on the same gateway at the same time. */
    Path lockFile() {
        return home.at("operations", "lock");
    }

    /** The checkout this program runs from: given, or the next directory above that looks like it. */
    private static Path findProject() {
        String given = System.getProperty("dsg.project");
        Path start = Path.of(given == null ? "" : given).toAbsolutePath();
        for (Path each = start; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("server-config/dsg"))) {
                return each;
            }
        }
        throw new Trouble("プロジェクトのディレクトリで実行してください。", "Run this inside the project's directory.");
    }

    /** Writes a file for its owner alone; true when its content has changed. */
    boolean put(ServiceUser owner, Path file, String content) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(content)) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        owner.write(file, content.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** A file that the build has made. */
    Path built(String path) {
        Path file = project.resolve(path);
        if (Files.notExists(file)) {
            throw new Trouble(
                    file + " がありません。server-config/dsg からビルドしてください。",
                    file + " is missing. Build with server-config/dsg.");
        }
        return file;
    }

    /** The class path of this program, at a place that every service user can read. */
    String ownProgram() {
        Path copy = home.openDirectory("servers").resolve("operations");
        Path lib = built("src/operations/target/lib");
        Tree.mirror(lib, copy.resolve("lib"));
        Tree.mirror(built("src/operations/target/operations.jar"), copy.resolve("operations.jar"));
        return copy.resolve("operations.jar").toString();
    }

    String portalUrl() {
        return "https://localhost:" + published.https();
    }

    String agentUrl() {
        return "http://127.0.0.1:" + published.agent();
    }

    String internalUrl() {
        return "https://localhost:" + published.internal();
    }

    /** Where this node's own portal answers peers. */
    String ownInternalUrl() {
        return "https://localhost:" + ports.internal();
    }

    /** Where this node's own Keycloak answers. */
    String ownKeycloakUrl() {
        return "https://localhost:" + ports.keycloak();
    }

    String keycloakUrl() {
        return "https://localhost:" + published.keycloak();
    }
}

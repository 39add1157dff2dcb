package dsg.agent.platform.linux;

import dsg.agent.platform.Mount;
import dsg.agent.platform.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Packages, running programs, mounts and shared folders. */
final class Software {

    private static final Set<String> PSEUDO = Set.of(
            "proc",
            "sysfs",
            "devpts",
            "devtmpfs",
            "cgroup",
            "cgroup2",
            "securityfs",
            "pstore",
            "bpf",
            "tracefs",
            "debugfs",
            "mqueue",
            "hugetlbfs",
            "configfs",
            "fusectl",
            "efivarfs",
            "autofs",
            "binfmt_misc",
            "nsfs",
            "rpc_pipefs");

    private final Tree tree;

    Software(Tree tree) {
        this.tree = tree;
    }

    /** By dpkg's own list, which any package tool keeps. */
    Map<String, String> packages() {
        Map<String, String> all = new TreeMap<>();
        for (String entry : tree.text("var/lib/dpkg/status").split("\n\n")) {
            String name = field(entry, "Package");
            if (!name.isEmpty() && field(entry, "Status").endsWith(" installed")) {
                all.put(name + ":" + field(entry, "Architecture"), field(entry, "Version"));
            }
        }
        return all;
    }

    private static String field(String entry, String name) {
        return entry.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }

    List<RunningProgram> programs() {
        List<RunningProgram> all = new ArrayList<>();
        for (Path each : tree.in("proc")) {
            String id = Tree.name(each);
            if (id.matches("\\d{1,9}")) {
                String status = Tree.text(each.resolve("status"));
                String user = line(status, "Uid:");
                if (!user.isEmpty()) {
                    all.add(new RunningProgram(
                            Integer.parseInt(id),
                            (int) Devices.number(user.split("\\s+")[0]),
                            link(each.resolve("exe")),
                            line(status, "Name:"),
                            begun(each)));
                }
            }
        }
        return all;
    }

    private static Instant begun(Path process) {
        try {
            return Files.getLastModifiedTime(process).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException kernelsOwn) {
            return "";
        }
    }

    static String line(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    List<Mount> mounts() {
        return tree.text("proc/self/mounts")
                .lines()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length >= 4 && !PSEUDO.contains(fields[2]))
                .map(fields -> new Mount(
                        plain(fields[0]),
                        Path.of(plain(fields[1])),
                        fields[2],
                        List.of(fields[3].split(",")).contains("ro")))
                .toList();
    }

    /** The kernel writes blanks and backslashes by their octal numbers. */
    private static String plain(String text) {
        return text.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    /** Samba's and NFS's, by their settings: a folder that is named there is offered whenever the service runs. */
    Map<String, String> shares() {
        Map<String, String> all = new TreeMap<>();
        tree.text("etc/exports")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("/"))
                .forEach(line -> all.put(line.split("\\s+")[0], "nfs"));
        tree.text("etc/samba/smb.conf")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("path\\s*=.+"))
                .forEach(line -> all.put(line.replaceFirst("path\\s*=\\s*", ""), "samba"));
        for (Path file : tree.in("var/lib/samba/usershares")) {
            String path = line(Tree.text(file), "path=");
            if (!path.isEmpty()) {
                all.put(path, "samba-user");
            }
        }
        return all;
    }
}

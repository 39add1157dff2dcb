package dsg.agent.platform.linux;

import dsg.agent.platform.LocalUser;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People's accounts, by {@code /etc/passwd}, {@code /etc/group} and {@code /etc/shadow}. */
final class Accounts {

    private static final int FIRST_PERSON = 1000;
    private static final int LAST_PERSON = 59_999;
    private static final int PASSWD_FIELDS = 7;

    /** Whose members Debian lets become root. */
    private static final Set<String> ADMINISTRATORS = Set.of("sudo", "wheel", "adm-root", "docker", "disk");

    private final Tree tree;
    private Names names = new Names(-1, Map.of());

    /** What the file said when it was last changed. */
    private record Names(long changed, Map<Integer, String> byNumber) {}

    Accounts(Tree tree) {
        this.tree = tree;
    }

    List<LocalUser> people() {
        Set<String> administrators = administrators();
        Set<String> locked = locked();
        return lines("etc/passwd")
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == PASSWD_FIELDS)
                .flatMap(fields -> person(fields, administrators, locked).stream())
                .toList();
    }

    /** Anybody's; the number where nobody has it. Read anew when the file has changed. */
    synchronized String name(int number) {
        long changed = tree.at("etc/passwd").toFile().lastModified();
        if (changed != names.changed()) {
            names = new Names(
                    changed,
                    lines("etc/passwd")
                            .map(line -> line.split(":", -1))
                            .filter(fields -> fields.length == PASSWD_FIELDS)
                            .collect(Collectors.toMap(
                                    fields -> (int) Devices.number(fields[2]),
                                    fields -> fields[0],
                                    (one, other) -> one)));
        }
        return names.byNumber().getOrDefault(number, Integer.toString(number));
    }

    private static Optional<LocalUser> person(String[] fields, Set<String> administrators, Set<String> locked) {
        long number = Devices.number(fields[2]);
        boolean root = number == 0;
        if (!root && (number < FIRST_PERSON || number > LAST_PERSON)) {
            return Optional.empty();
        }
        boolean shut = locked.contains(fields[0]) || fields[6].endsWith("nologin") || fields[6].endsWith("/false");
        return Optional.of(new LocalUser(
                fields[0], (int) number, Path.of(fields[5]), root || administrators.contains(fields[0]), shut));
    }

    private Set<String> administrators() {
        Set<String> names = new HashSet<>();
        lines("etc/group")
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == 4 && ADMINISTRATORS.contains(fields[0]))
                .forEach(fields -> names.addAll(List.of(fields[3].split(","))));
        return names;
    }

    /** Whose password nobody can give. */
    private Set<String> locked() {
        Set<String> names = new HashSet<>();
        lines("etc/shadow")
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 1 && (fields[1].startsWith("!") || fields[1].startsWith("*")))
                .forEach(fields -> names.add(fields[0]));
        return names;
    }

    private Stream<String> lines(String file) {
        return tree.text(file).lines();
    }
}

package dsg.benchmarks;

import dsg.operations.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The performance goals that this program measures, and what has to take part to measure each. */
enum Goal {
    /** Server CPU of an upload of 1 GiB: checked, hashed, encrypted, durable; not scanned. */
    G_U1(Set.of(Load.LARGE), Contenders.NGINX, Contenders.APACHE, Contenders.RCLONE, Contenders.PORTAL),
    /** The same upload's speed. */
    G_U2(Set.of(Load.LARGE), Contenders.NGINX, Contenders.APACHE, Contenders.RCLONE, Contenders.PORTAL),
    /** The same upload with the scan, up to its publication. */
    G_U3(Set.of(Load.LARGE), Contenders.PORTAL, Contenders.CLAMD),
    /** The first upload after a restart. */
    G_U4(Set.of(Load.LARGE), Contenders.PORTAL),
    /** Download of 1 GiB, decrypted. */
    G_D1(Set.of(Load.LARGE), Contenders.NGINX, Contenders.RCLONE, Contenders.PORTAL),
    /** What encryption at rest costs over a servlet that only stores. */
    G_E1(Set.of(Load.LARGE), Contenders.RAW, Contenders.RAW_HASHED, Contenders.PORTAL),
    /** Many small files. */
    G_S1(Set.of(Load.SMALL), Contenders.APACHE, Contenders.PORTAL);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Load> loads;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> contenders;

    Goal(Set<Load> loads, String... contenders) {
        this.loads = loads;
        this.contenders = Set.of(contenders);
    }

    Set<Load> loads() {
        return loads;
    }

    Set<String> contenders() {
        return contenders;
    }

    static Goal of(String name) {
        return Arrays.stream(values())
                .filter(goal -> goal.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        "--only には次のどれかを指定します: " + List.of(values()), "--only takes one of " + List.of(values())));
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}

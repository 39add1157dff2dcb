package dsg.operations;

import java.nio.file.Path;
import java.util.Map;

/** Gateways that stand beside the one that all other tests share. */
final class Beside {

    private Beside() {}

    /**
     * One with a home of its own.
     *
     * @param name of its home, behind the shared one's
     * @param offset of its ports from the shared one's, so that no two meet
     */
    static Gateway gateway(String name, int offset) {
        Gateway shared = Gateway.forTests(Map.of());
        Path home = shared.home().resolveSibling(shared.home().getFileName() + "-" + name);
        return Gateway.at(home, shared.ports().base() + offset);
    }
}

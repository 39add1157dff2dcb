package dsg.platform.transfer;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many uploads and downloads run at once. Each holds one of the server's workers for as long as the other side likes, and
 * pages have to be answered meanwhile, whoever reads slowly.
 */
@ApplicationScoped
public class TransferLanes {

    private final Map<AccountId, Integer> running = new HashMap<>();
    private int all;

    private final int mostEach;
    private final int mostOfAll;

    /**
     * @param mostEach for one account
     * @param mostOfAll for everybody together; fewer than the server's workers
     */
    @Inject
    TransferLanes(
            @ConfigProperty(name = "dsg.transfer.each", defaultValue = "8") int mostEach,
            @ConfigProperty(name = "dsg.transfer.all", defaultValue = "96") int mostOfAll) {
        this.mostEach = mostEach;
        this.mostOfAll = mostOfAll;
    }

    /** For the container's proxies, which hold nothing. */
    TransferLanes() {
        this(0, 0);
    }

    /** One upload or download, from its first byte to its last. */
    public interface Transfer {
        void run() throws IOException;
    }

    /**
     * Runs a transfer while there is room for it.
     *
     * @throws Refused when this account, or all together, have as many under way as may be
     */
    public void run(AccountId account, Transfer transfer) throws IOException {
        enter(account);
        try {
            transfer.run();
        } finally {
            leave(account);
        }
    }

    private synchronized void enter(AccountId account) {
        int own = running.getOrDefault(account, 0);
        if (own >= mostEach) {
            throw Refused.tooMany("transfer.own", mostEach);
        }
        if (all >= mostOfAll) {
            throw Refused.unavailable("transfer.all");
        }
        running.put(account, own + 1);
        all++;
    }

    private synchronized void leave(AccountId account) {
        running.computeIfPresent(account, (same, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}

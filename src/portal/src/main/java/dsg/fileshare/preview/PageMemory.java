package dsg.fileshare.preview;

import dsg.fileshare.area.FileId;
import dsg.platform.access.ContractId;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages of what was looked at lately, in memory only: the longest unused give way, and all of them soon. */
final class PageMemory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);
    private static final float LOAD = 0.75f;

    private final Map<FileId, Kept> kept = new LinkedHashMap<>(16, LOAD, true);
    private final long most;
    private long bytes;

    private record Kept(ContractId contract, Pages pages, Instant until) {}

    /** @param most bytes */
    PageMemory(long most) {
        this.most = most;
    }

    synchronized Optional<Pages> find(FileId file, Instant now) {
        forgetOld(now);
        return Optional.ofNullable(kept.get(file)).map(Kept::pages);
    }

    /** Keeps them unless they are larger than all that may be kept. */
    synchronized void keep(ContractId contract, FileId file, Pages pages, Instant now) {
        if (pages.size() > most) {
            return;
        }
        Kept before = kept.put(file, new Kept(contract, pages, now.plus(KEPT_FOR)));
        bytes += pages.size() - (before == null ? 0 : before.pages().size());
        Iterator<Kept> oldest = kept.values().iterator();
        while (bytes > most) {
            bytes -= oldest.next().pages().size();
            oldest.remove();
        }
    }

    private void forgetOld(Instant now) {
        forget(each -> !each.until().isAfter(now));
    }

    /** Forgets what is old, asked for or not, and what belongs to such a contract. */
    synchronized void forget(Instant now, Predicate<ContractId> gone) {
        forget(each -> !each.until().isAfter(now) || gone.test(each.contract()));
    }

    private void forget(Predicate<Kept> which) {
        kept.values().removeIf(each -> {
            boolean goes = which.test(each);
            bytes -= goes ? each.pages().size() : 0;
            return goes;
        });
    }
}

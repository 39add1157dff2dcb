package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.quota.Quotas;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.Uploads;
import dsg.platform.access.Refused;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads that are announced at the same moment: each is counted by the next one, whichever bound it is that leaves room for one. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AnnouncingIT extends RemovalCase {

    private static final String DESK = "架空 運子";
    private static final int MOST_UPLOADS = 50;
    private static final int AT_ONCE = 6;
    private static final int ROUNDS = 5;

    @Inject
    Uploads uploads;

    @Inject
    Quotas quotas;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("of several that are announced at once when one more may be, one is taken, and the others are told")
    void oneMore() throws Exception {
        FolderId folder = shelf.folderId(FROM, FOLDER);
        List<String> open = new ArrayList<>();
        try {
            String outcome = announced(folder, 1);
            while (!outcome.equals("fileshare.upload.toomany") && open.size() <= MOST_UPLOADS) {
                open.add(outcome);
                outcome = announced(folder, 1);
            }
            assertThat(outcome).isEqualTo("fileshare.upload.toomany");
            assertThat(open).hasSizeLessThanOrEqualTo(MOST_UPLOADS);
            for (int round = 0; round < ROUNDS; round++) {
                cancel(open.removeLast());
                open.add(theOneOf(atOnce(folder, 1), "fileshare.upload.toomany"));
            }
        } finally {
            for (String each : open) {
                cancel(each);
            }
        }
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("of several that are announced at once when the area has room for one, one is taken")
    void roomForOne() throws Exception {
        FolderId folder = shelf.folderId(FROM, FOLDER);
        AreaRoom.Use use = acting.as(DESK, () -> quotas.use(FROM));
        long size = 10L << 20;
        try {
            set(use.used() + size + 1);
            for (int round = 0; round < ROUNDS; round++) {
                cancel(theOneOf(atOnce(folder, size), "fileshare.quota.full"));
            }
        } finally {
            set(use.quota());
        }
    }

    /** What became of each: the number of the upload, or why there is none. */
    private List<String> atOnce(FolderId folder, long size) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<String> one = () -> {
            together.await();
            return announced(folder, size);
        };
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> each : executor.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private String theOneOf(List<String> outcomes, String refusal) throws Exception {
        List<String> taken =
                outcomes.stream().filter(each -> !each.equals(refusal)).toList();
        for (String tooMany : taken.subList(Math.min(1, taken.size()), taken.size())) {
            cancel(tooMany);
        }
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    private String announced(FolderId folder, long size) throws Exception {
        try {
            return acting.as(USER, FROM, () -> uploads.announce(folder, name("同時に"), size))
                    .toString();
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private void cancel(String upload) throws Exception {
        UploadId id = new UploadId(UUID.fromString(upload));
        user(() -> uploads.cancel(id));
    }

    private void set(long bytes) throws Exception {
        acting.as(DESK, () -> {
            quotas.set(FROM, bytes);
            return bytes;
        });
    }
}

package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.quota.Quotas;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.tidying.FileSelection;
import dsg.platform.access.ContractId;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that come from another contract are bound by the room of the area that they come to, as uploads are. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RoomForMovesIT extends RemovalCase {

    private static final String DESK = "架空 運子";
    private static final int SIZE = 1000;

    /** The smallest limit that an area can have. */
    private static final int LEAST = 1 << 20;

    @Inject
    Quotas quotas;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName(
            "files moved in never pass the area's limit: too much is refused when they are taken in, and what there is no"
                    + " room for any more stays where it is, with the reason")
    void neverMoreThanTheLimit() throws Exception {
        shelf.put(MANAGER, TO, FOLDER, name("場所を取る図面"), bytes(LEAST));
        FileId one = put(USER, "入る図面");
        FileId two = put(USER, "入らない図面");
        ContractId target = shelf.id(TO);
        RemovalId wish = acting.as(
                MANAGER,
                FROM,
                () -> removals.requestMove(new FileSelection.Chosen(Set.of(one, two)), target, "後続の契約で使うため"));
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        long usual = acting.as(DESK, () -> quotas.use(TO)).quota();
        long used = acting.as(DESK, () -> quotas.use(TO)).used();
        try {
            limit(used + 2 * SIZE - 1);
            assertThatThrownBy(() -> run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER))))
                    .hasMessage("fileshare.quota.full");
            limit(used + 2 * SIZE);
            run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
            // less than when they were taken in
            limit(used + 2 * SIZE - 1);
            agreeThere(wish, "移動先で協議済み");
            awaitDone(FROM, wish);
            assertThat(acting.as(DESK, () -> quotas.use(TO)).used()).isEqualTo(used + SIZE);
        } finally {
            limit(usual);
        }
        List<RemovalPage.Item> items =
                acting.as(MANAGER, FROM, () -> removals.page(wish, 0)).items();
        assertThat(items)
                .extracting(RemovalPage.Item::state)
                .containsExactlyInAnyOrder(ItemState.DONE, ItemState.FAILED);
        assertThat(items).extracting(RemovalPage.Item::code).containsOnlyOnce("fileshare.move.full");
        FileId stayed = shelf.isInStore(one) ? one : two;
        assertThat(shelf.content(FROM, stayed)).isEqualTo(bytes(SIZE));
        assertThat(consistency.faults()).isEmpty();
    }

    private void limit(long bytes) throws Exception {
        acting.as(DESK, () -> {
            quotas.set(TO, bytes);
            return bytes;
        });
    }
}

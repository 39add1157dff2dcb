package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.hold.view.HeldView;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A folder that is held: with everything in it, and itself. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class HeldAreaIT extends RemovalCase {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";

    @Inject
    HoldDesk holds;

    @Inject
    HeldView held;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("of a folder that is held no file and no empty folder goes, however it was agreed; the hold is shown"
            + " there, and ends by two people")
    void area() throws Exception {
        String name = "保全 " + UUID.randomUUID();
        String inner = "中 " + UUID.randomUUID();
        FolderId top = shelf.folderId(FROM, FOLDER);
        FolderId made = acting.as(USER, FROM, () -> sharing.createFolder(top, name));
        acting.as(USER, FROM, () -> sharing.createFolder(made, inner));
        String file = name("保全するフォルダの図面");
        FileId id = shelf.put(USER, FROM, name, file, bytes(1000));
        UUID hold = acting.as(
                SECURITY,
                () -> holds.place(
                        HoldKind.LEGAL,
                        HeldType.AREA,
                        FROM + "/" + FOLDER + "/" + name,
                        "架空の監査",
                        LocalDate.now(Clocks.JAPAN).plusDays(30)));
        assertThat(acting.as(SECURITY, () -> held.of("AREA", made.toString()))).containsExactly(HoldKind.LEGAL);

        RemovalId wish = deleted(made);
        assertThat(acting.as(MANAGER, FROM, () -> removals.page(wish, 0)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.code()).isEqualTo("hold.bites"));
        assertThat(shelf.named(FROM, file)).containsExactly(id);
        assertThat(shelf.folderId(FROM, name)).isEqualTo(made);
        assertThat(shelf.folderId(FROM, inner)).isNotNull();

        run(SECURITY, () -> holds.proposeEnd(hold, "架空の監査の終わり"));
        assertThatThrownBy(() -> deciding.accept(SECURITY, hold, "")).hasMessage("access.role");
        deciding.accept(PROVIDER, hold, "");
    }

    private RemovalId deleted(FolderId folder) throws Exception {
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(folder, "不要となったため"));
        agree(wish, "協議済み");
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        return wish;
    }

    private void run(String person, Runnable work) throws Exception {
        acting.as(person, () -> {
            work.run();
            return work;
        });
    }
}

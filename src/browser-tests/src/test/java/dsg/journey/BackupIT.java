package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dsg.operations.Restored;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Backups of a gateway in use, restored beside it. */
@Journey
@Tag("long")
class BackupIT {

    @Test
    @Proves(value = "R36", says = "System data, areas and logs are backed up; terminals are not")
    @DisplayName(
            "a file that was shared is in the backup; a drill restores all of it, and the provider sees how long it"
                    + " took")
    void drill(House house) {
        FolderPage folder = Folders.ofPrime(house, "控え");
        folder.upload(Sample.noise("控える.dat", 3));
        folder.transfer("控える.dat").becomes("published");

        house.gateway().backups().run(true);
        Restored found = house.gateway().backups().drill();
        assertThat(found.faults()).isEmpty();
        assertThat(found.files()).isPositive();
        assertThat(found.compared()).isPositive();

        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        provider.open("/backup/list.xhtml");
        Page page = provider.page();
        assertThat(page.locator("#runs tbody tr").first()).containsText("復元訓練");
        assertThat(page.locator("#runs tbody tr").first()).containsText("成功");
        Album.look(page, "backup-list");
        house.gateway().backups().delete();
    }
}

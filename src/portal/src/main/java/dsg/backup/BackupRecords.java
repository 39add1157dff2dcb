package dsg.backup;

import dsg.platform.access.UseCase;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Looking at the backups. */
@Stateless
public class BackupRecords {

    private static final Keyset<BackupRun> RUNS = Keyset.of(BackupRun.class, Map.of("ended", "endedAt"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    BackupDirectory directory;

    /** How every duty stands. */
    @UseCase(BackupService.VIEW_BACKUPS)
    public List<BackupStanding> standings() {
        return directory.standings();
    }

    /** One page of what was done, sorted by {@code ended}. */
    @UseCase(BackupService.VIEW_BACKUPS)
    public Slice<BackupRow> page(ListPage page) {
        return RUNS.slice(entities, page, (builder, run) -> List.of()).map(BackupRun::row);
    }
}

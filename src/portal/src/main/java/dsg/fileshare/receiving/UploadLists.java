package dsg.fileshare.receiving;

import dsg.fileshare.area.FolderId;
import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Lists of the caller's own uploads. */
@ApplicationScoped
public class UploadLists {

    private static final int LONGEST = 1000;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Set<UploadState> SHOWN = Set.of(
            UploadState.RECEIVING, UploadState.RECEIVED, UploadState.SCANNING, UploadState.HELD, UploadState.REFUSED);
    private static final String SELECT = "select u from Upload u join fetch u.folder where u.account = :account"
            + " and (u.finishedAt is null or u.finishedAt > :since) ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Receptions receptions;

    @Inject
    Clock clock;

    /** What is not finished, and what was refused of late. */
    public List<UploadRow> mine(AccountId account) {
        return select(account, SELECT + "and u.state in :shown")
                .setParameter("shown", SHOWN)
                .getResultStream()
                .map(Upload::row)
                .toList();
    }

    public List<UploadRow> mine(AccountId account, FolderId folder) {
        return mine(account).stream()
                .filter(row -> row.folder().id().equals(folder))
                .toList();
    }

    List<UploadReport> reports(AccountId account, FolderId folder) {
        return select(account, SELECT + "and u.folder.id = :folder")
                .setParameter("folder", folder.value())
                .getResultStream()
                .map(this::report)
                .toList();
    }

    UploadReport report(Upload upload) {
        boolean whole = upload.state() != UploadState.RECEIVING;
        return upload.report(whole ? upload.size() : receptions.offset(upload.id(), upload.staged(), upload.size()));
    }

    /** How many uploads of this account miss bytes. */
    long receiving(AccountId account) {
        return entities.createQuery(
                        "select count(u) from Upload u where u.account = :account and u.state = :state", Long.class)
                .setParameter("account", account.value())
                .setParameter("state", UploadState.RECEIVING)
                .getSingleResult();
    }

    private TypedQuery<Upload> select(AccountId account, String query) {
        return entities.createQuery(query + " order by u.createdAt desc", Upload.class)
                .setParameter("account", account.value())
                .setParameter("since", clock.instant().minus(REMEMBERED))
                .setMaxResults(LONGEST);
    }
}

package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FilePage;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.browsing.FileSharing;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of ten thousand files, which exists within one transaction only: no file lies behind these rows. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ListingIT {

    private static final int FILES = 10_000;

    @Inject
    Acting acting;

    @Inject
    FileSharing sharing;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @ParameterizedTest
    @CsvSource({"NAME,false", "NAME,true", "SIZE,false", "REGISTERED,true"})
    @DisplayName("paging through 10,000 files shows each once, in order, whatever it is sorted by")
    void everyFileIsListedOnce(FileOrder order, boolean descending) throws Exception {
        List<FileRow> rows = inFolder(folder -> {
            List<FileRow> all = new ArrayList<>();
            @Nullable FileId last = null;
            FilePage page;
            do {
                page = sharing.folder(new FileQuery(folder, order, descending, last, null))
                        .files();
                assertThat(page.rows()).hasSizeLessThanOrEqualTo(FileQuery.PAGE);
                all.addAll(page.rows());
                last = page.rows().getLast().id();
            } while (page.hasLater());
            assertThat(page.total()).isEqualTo(FILES);
            return all;
        });
        Comparator<FileRow> wanted = switch (order) {
            case NAME -> Comparator.comparing(FileRow::name);
            case SIZE -> Comparator.comparingLong(FileRow::size);
            case REGISTERED -> Comparator.comparing(FileRow::registeredAt);
        };
        assertThat(rows).hasSize(FILES).isSortedAccordingTo(descending ? wanted.reversed() : wanted);
        assertThat(new HashSet<>(rows.stream().map(FileRow::id).toList())).hasSize(FILES);
    }

    @Test
    @DisplayName(
            "the page's own queries read no more deep in the folder than at its beginning, and never the whole table")
    void aDeepPageCostsWhatTheFirstDoes() throws Exception {
        List<Work> pages = inFolder(folder -> List.of(work(folder, "file-00001.txt"), work(folder, "file-09800.txt")));
        assertThat(pages).extracting(Work::wholeTable).containsOnly(0L);
        assertThat(pages.getFirst().rows()).isGreaterThanOrEqualTo(FileQuery.PAGE);
        assertThat(pages.getLast().rows()).isLessThanOrEqualTo(pages.getFirst().rows() + FileQuery.PAGE);
    }

    /**
     * What PostgreSQL did in this transaction for one page.
     *
     * @param wholeTable scans of all files there are
     * @param rows files that were fetched by an index
     */
    private record Work(long wholeTable, long rows) {}

    /** The page after the file of this name, as the product asks for it. */
    private Work work(FolderId folder, String name) {
        UUID edge = (UUID) entities.createNativeQuery(
                        "select id from stored_file where folder = ?1 and name = ?2 and removed_at is null", UUID.class)
                .setParameter(1, folder.value())
                .setParameter(2, name)
                .getSingleResult();
        Work before = done();
        sharing.folder(new FileQuery(folder, FileOrder.NAME, false, new FileId(edge), null));
        Work after = done();
        return new Work(after.wholeTable() - before.wholeTable(), after.rows() - before.rows());
    }

    private Work done() {
        Object[] counted = (Object[]) entities.createNativeQuery(
                        "select seq_scan, coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname ="
                                + " 'stored_file'",
                        Object[].class)
                .getSingleResult();
        return new Work(((Number) counted[0]).longValue(), ((Number) counted[1]).longValue());
    }

    private interface Look<T> {
        T at(FolderId folder) throws Exception;
    }

    private <T> T inFolder(Look<T> look) throws Exception {
        return acting.as("架空 青子", (Callable<T>) () -> {
            transaction.begin();
            try {
                FolderId folder = sharing.area()
                        .libraries()
                        .getFirst()
                        .folders()
                        .getFirst()
                        .id();
                FolderId made = sharing.createFolder(folder, "一万件 " + UUID.randomUUID());
                entities.flush();
                fill(made);
                return look.at(made);
            } finally {
                transaction.rollback();
            }
        });
    }

    private void fill(FolderId folder) {
        int made = entities.createNativeQuery(
                        "insert into stored_file (id, contract, folder, name, name_key, size, sha256, media_type,"
                                + " wrapped_key, registered_by, organisation, registered_at, scanned_at) select"
                                + " gen_random_uuid(), f.contract, f.id, 'file-' || lpad(i::text, 5, '0') || '.txt',"
                                + " 'file-' || lpad(i::text, 5, '0') || '.txt', (i * 7919) % 1000, repeat('0', 64),"
                                + " 'text/plain', '', f.created_by, (select organisation from account where id ="
                                + " f.created_by), now() + (i % 50) * interval '1 second', now() from folder f,"
                                + " generate_series(1, " + FILES + ") i where f.id = '" + folder + "'")
                .executeUpdate();
        assertThat(made).isEqualTo(FILES);
        entities.clear();
    }
}

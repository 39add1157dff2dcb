package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.area.Label;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.copies.Copies;
import dsg.fileshare.copies.CopyRow;
import dsg.fileshare.finding.FileSearch;
import dsg.fileshare.finding.FileSearchQuery;
import dsg.fileshare.finding.FoundFile;
import dsg.fileshare.finding.Registrar;
import dsg.home.Home;
import dsg.platform.access.CurrentCaller;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.platform.service.SearchHit;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that exist within one transaction only: looked for, and taken out. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FindingIT {

    private static final String USER = "架空 青子";
    private static final String SUBCONTRACTOR = "架空 小枝";
    /** More than the index over parts of names tells one by one. */
    private static final int MANY = 2_100;

    private static final ListPage FIRST = ListPage.first("name", false, 50);

    @Inject
    Acting acting;

    @Inject
    CurrentCaller current;

    @Inject
    FileSharing sharing;

    @Inject
    FileSearch search;

    @Inject
    Home home;

    @Inject
    Copies copies;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R65", says = "Standard folders come with rights that fit who performs the contract")
    @DisplayName(
            "a part of the name finds, whatever its width and case, and a wildcard is a letter; what one may not see"
                    + " is not found")
    void byName() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        undone(USER, () -> {
            file(folder("01_共通"), "製造図面 " + mark + " Ａ－1.pdf");
            file(folder("03_元請からの提出"), "見積 " + mark + " 100%.xlsx");
            assertThat(names(query(mark + " a-1"))).containsExactly("製造図面 " + mark + " Ａ－1.pdf");
            assertThat(names(query("図面 " + mark))).hasSize(1);
            assertThat(names(query("%" + mark))).isEmpty();
            assertThat(names(query(mark + "_100"))).isEmpty();
            assertThat(names(query(mark + " 100%"))).containsExactly("見積 " + mark + " 100%.xlsx");
            assertThat(names(query(mark))).hasSize(2);
            assertThat(names(new FileSearchQuery(mark, "PDF", null, null, null, null)))
                    .hasSize(1);
            UUID stranger = UUID.randomUUID();
            assertThat(names(new FileSearchQuery(mark, "", stranger, null, null, null)))
                    .isEmpty();
            assertThat(names(new FileSearchQuery(
                            mark, "", current.get().account().value(), null, null, null)))
                    .hasSize(2);
            Instant now = Instant.now();
            assertThat(names(new FileSearchQuery(mark, "", null, now.plusSeconds(60), null, null)))
                    .isEmpty();
            assertThat(names(new FileSearchQuery(mark, "", null, null, now.minusSeconds(3600), null)))
                    .isEmpty();
            FileSearchQuery cautious = new FileSearchQuery(mark, "", null, null, null, Label.CAUTION);
            FileSearchQuery internal = new FileSearchQuery(mark, "", null, null, null, Label.INTERNAL);
            assertThat(names(internal)).isEmpty();
            designate(Label.CAUTION, "update library set label = ?1");
            designate(
                    Label.INTERNAL,
                    "update stored_file set label = ?1 where name like '見積%' and name_key like '%" + mark + "%'");
            assertThat(names(cautious)).containsExactly("製造図面 " + mark + " Ａ－1.pdf");
            assertThat(names(internal)).containsExactly("見積 " + mark + " 100%.xlsx");
            // the same rows, as somebody of a subcontractor
            entities.flush();
            List<String> seen = acting.as(SUBCONTRACTOR, () -> names(query(mark)));
            assertThat(seen).containsExactly("製造図面 " + mark + " Ａ－1.pdf");
            // and on the home page
            assertThat(onHome(mark)).hasSize(2);
            assertThat(acting.as(SUBCONTRACTOR, () -> onHome(mark))).containsExactly("製造図面 " + mark + " Ａ－1.pdf");
        });
    }

    @Test
    @DisplayName(
            "a part of a name finds whether few files have it or more than are named one by one: each once, in order, page by"
                    + " page; a letter that one name alone has finds that one")
    void fewAndMany() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        undone(USER, () -> {
            FolderId folder = folder("01_共通");
            files(folder, mark + " 図面 ", ".pdf", MANY);
            file(folder, mark + " 鑿の図.PDF");
            file(folder, "鑿の表 " + mark + ".xlsx");
            List<String> found = paged(query(mark + " 図面"));
            assertThat(found).hasSize(MANY).doesNotHaveDuplicates().isSorted();
            assertThat(paged(query(mark + " 図面 0100"))).hasSize(1);
            assertThat(names(query("鑿"))).contains(mark + " 鑿の図.PDF", "鑿の表 " + mark + ".xlsx");
            assertThat(names(new FileSearchQuery("鑿", "pdf", null, null, null, null)))
                    .contains(mark + " 鑿の図.PDF")
                    .doesNotContain("鑿の表 " + mark + ".xlsx");
            assertThat(names(query(mark + "図面"))).isEmpty();
            assertThat(onHome(mark + " 図面")).isNotEmpty();
            entities.flush();
            assertThat(search.registrars())
                    .extracting(Registrar::account)
                    .contains(current.get().account().value());
        });
    }

    private void files(FolderId folder, String before, String after, int many) {
        int made = entities.createNativeQuery(
                        "insert into stored_file (id, contract, folder, name, name_key, size, sha256, media_type, wrapped_key,"
                                + " registered_by, organisation, registered_at, scanned_at) select gen_random_uuid(), f.contract, f.id,"
                                + " n.name, n.name, 1, repeat('0', 64), 'text/plain', '', a.id, a.organisation, now(), now() from folder f,"
                                + " account a, generate_series(1, ?1) i, lateral (select ?2 || lpad(i::text, 4, '0') || ?3 as name) n"
                                + " where f.id = ?4 and a.id = ?5")
                .setParameter(1, many)
                .setParameter(2, before)
                .setParameter(3, after)
                .setParameter(4, folder.value())
                .setParameter(5, current.get().account().value())
                .executeUpdate();
        assertThat(made).isEqualTo(many);
    }

    private List<String> paged(FileSearchQuery query) {
        List<String> all = new ArrayList<>();
        Slice<FoundFile> slice = search.find(query, ListPage.first("name", false, ListPage.MOST));
        slice.rows().forEach(found -> all.add(found.file().name()));
        while (slice.next() != null) {
            slice = search.find(query, new ListPage("name", false, slice.next(), ListPage.MOST));
            slice.rows().forEach(found -> all.add(found.file().name()));
        }
        return all;
    }

    private List<String> onHome(String words) {
        return home.search(words).stream()
                .filter(group -> group.name().equals("FILES"))
                .flatMap(group -> group.hits().stream())
                .map(SearchHit::title)
                .toList();
    }

    @Test
    @Proves(value = "T54", says = "Files keep their marking, and copies are on a ledger")
    @DisplayName(
            "what was taken out stays on the ledger until its end is recorded, once; a line of somebody else is none")
    void ledger() throws Exception {
        undone(USER, () -> {
            UUID file = file(folder("01_共通"), "複製 " + UUID.randomUUID() + ".pdf");
            UUID line = taken(file);
            assertThat(lines(true))
                    .filteredOn(each -> each.id().equals(line))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.isOpen()).isTrue();
                        assertThat(each.own()).isTrue();
                        assertThat(each.terminal()).isNotEmpty();
                    });
            copies.purpose(line, "図面の照合");
            copies.destroyed(line, "端末から完全に消去");
            assertThat(lines(true)).noneMatch(each -> each.id().equals(line));
            assertThat(lines(false))
                    .filteredOn(each -> each.id().equals(line))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.purpose()).isEqualTo("図面の照合");
                        assertThat(each.words()).isEqualTo("端末から完全に消去");
                        assertThat(each.isOpen()).isFalse();
                    });
            assertThatThrownBy(() -> copies.destroyed(line, "もう一度")).hasMessage("fileshare.copy.closed");
        });
        // a refusal ends the transaction, so each comes last in one of its own
        undone(USER, () -> {
            UUID line = taken(file(folder("01_共通"), "複製 " + UUID.randomUUID() + ".pdf"));
            assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, () -> {
                        copies.destroyed(line, "細断");
                        return line;
                    }))
                    .hasMessage("fileshare.copy.unknown");
        });
    }

    /** As the office's word would, for this transaction only. */
    private void designate(Label label, String update) {
        entities.createNativeQuery(update).setParameter(1, label.name()).executeUpdate();
    }

    private List<CopyRow> lines(boolean openOnly) {
        List<CopyRow> all = new ArrayList<>();
        ListPage page = ListPage.first("taken", true, ListPage.MOST);
        Slice<CopyRow> slice = copies.page(openOnly, page);
        all.addAll(slice.rows());
        return all;
    }

    private static FileSearchQuery query(String text) {
        return new FileSearchQuery(text, "", null, null, null, null);
    }

    private List<String> names(FileSearchQuery query) {
        return search.find(query, FIRST).rows().stream()
                .map(found -> found.file().name())
                .toList();
    }

    private FolderId folder(String name) {
        return sharing.area().libraries().stream()
                .flatMap(library -> library.folders().stream())
                .filter(row -> row.name().equals(name))
                .map(FolderRow::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID file(FolderId folder, String name) {
        UUID id = UUID.randomUUID();
        int made = entities.createNativeQuery(
                        "insert into stored_file (id, contract, folder, name, name_key, size, sha256, media_type,"
                                + " wrapped_key, registered_by, organisation, registered_at, scanned_at) select ?1,"
                                + " f.contract, f.id, ?2, ?3, 1, repeat('0', 64), 'text/plain', '', a.id, a.organisation,"
                                + " now(), now() from folder f, account a where f.id = ?4 and a.id = ?5")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, dsg.platform.content.NameKey.of(name))
                .setParameter(4, folder.value())
                .setParameter(5, current.get().account().value())
                .executeUpdate();
        assertThat(made).isEqualTo(1);
        return id;
    }

    private UUID taken(UUID file) {
        UUID id = UUID.randomUUID();
        int made = entities.createNativeQuery(
                        "insert into file_download (id, contract, file, account, organisation, at, terminal) select"
                                + " ?1, f.contract, f.id, a.id, a.organisation, now(), (select id from terminal order by"
                                + " name limit 1) from stored_file f, account a where f.id = ?2 and a.id = ?3")
                .setParameter(1, id)
                .setParameter(2, file)
                .setParameter(3, current.get().account().value())
                .executeUpdate();
        assertThat(made).isEqualTo(1);
        return id;
    }

    private interface Look {
        void take() throws Exception;
    }

    private void undone(String person, Look look) throws Exception {
        acting.as(person, () -> {
            transaction.begin();
            try {
                sharing.area();
                look.take();
            } finally {
                transaction.rollback();
            }
            return person;
        });
    }
}

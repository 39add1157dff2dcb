package dsg.fileshare.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.UserObjects;
import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.certificate.Certificate;
import dsg.fileshare.certificate.CertificatePdf;
import dsg.fileshare.certificate.Certificates;
import dsg.fileshare.copies.Copies;
import dsg.fileshare.detail.FileDetail;
import dsg.fileshare.detail.FileDetails;
import dsg.fileshare.news.News;
import dsg.fileshare.news.NewsMail;
import dsg.fileshare.news.NewsPage;
import dsg.fileshare.quota.Quotas;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.Uploads;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work in an area beside putting in and taking out: looking, editions, what is new, room, and what a form asks of the help desk. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AreaWorkIT extends RemovalCase {

    private static final String SUBCONTRACTOR = "架空 小枝";
    private static final String DESK = "架空 運子";

    @Inject
    FileDetails details;

    @Inject
    News news;

    @Inject
    NewsMail newsMail;

    @Inject
    OverdueRemovals overdue;

    @Inject
    CurrentCaller current;

    @Inject
    Quotas quotas;

    @Inject
    Uploads uploads;

    @Inject
    Copies copies;

    @Inject
    UserObjects objects;

    @Inject
    Certificates certificates;

    @Inject
    CertificatePdf printing;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R66", says = "Data in folders are only viewed, except by the data manager")
    @DisplayName(
            "looking at a file is on the log as looking, opens no line of the ledger, and is not for whoever may not see it")
    void looking() throws Exception {
        FileId file = put(USER, "見るだけの図面");
        acting.as(USER, FROM, () -> downloads.look(file, "page 1"));
        assertThat(shelf.log(FROM, file)).anyMatch(line -> line.startsWith("PREVIEW_FILE OK"));
        assertThat(acting.as(USER, FROM, () -> copies.page(true, ListPage.first("taken", true, ListPage.MOST)))
                        .rows())
                .noneMatch(line -> line.file().startsWith("見るだけの図面"));
        assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, FROM, () -> downloads.look(file, "page 1")))
                .hasMessage("fileshare.file.unknown");
    }

    @Test
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @DisplayName(
            "a file of a name that is taken becomes the next edition of it; both stand together, with who has taken what")
    void editions() throws Exception {
        String name = name("改版する図面");
        FileId first = shelf.put(USER, FROM, FOLDER, name, bytes(100));
        UploadId upload = shelf.receive(USER, FROM, FOLDER, name, "第二版".getBytes(UTF_8), clock.instant());
        Await.until("published", () -> shelf.progress(FROM, upload).startsWith("PUBLISHED"));
        List<FileId> both = shelf.named(FROM, name);
        assertThat(both).hasSize(2).contains(first);
        FileId second =
                both.stream().filter(each -> !each.equals(first)).findFirst().orElseThrow();
        FileDetail detail = acting.as(USER, FROM, () -> details.of(second));
        assertThat(detail.editions()).extracting(FileDetail.Edition::number).containsExactly(2, 1);
        assertThat(detail.file().edition()).isEqualTo(2);
        assertThat(detail.events()).extracting(FileDetail.Event::key).containsExactly("fileshare.event.registered");
        assertThat(new String(shelf.content(FROM, second), UTF_8)).isEqualTo("第二版");
        assertThat(shelf.content(FROM, first)).isEqualTo(bytes(100));
        assertThat(acting.as(USER, FROM, () -> uploads.status(upload)).edition())
                .isEqualTo(2);
        assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, FROM, () -> details.of(second)))
                .hasMessage("fileshare.file.unknown");
    }

    @Test
    @DisplayName("what others have registered is new until it was taken note of, and only where one may see it")
    void whatIsNew() throws Exception {
        NewsPage before = acting.as(MANAGER, FROM, () -> news.page());
        run(MANAGER, FROM, () -> news.note(before.until()));
        FileId file = put(USER, "新しい図面");
        NewsPage now = acting.as(MANAGER, FROM, () -> news.page());
        assertThat(now.rows()).extracting(row -> row.file().id()).contains(file);
        assertThat(now.count()).isGreaterThanOrEqualTo(1);
        assertThat(acting.as(USER, FROM, () -> news.page()).rows())
                .extracting(row -> row.file().id())
                .doesNotContain(file);
        assertThat(acting.as(SUBCONTRACTOR, FROM, () -> news.page()).rows())
                .extracting(row -> row.file().id())
                .doesNotContain(file);
        run(MANAGER, FROM, () -> news.byMail(true));
        run(MANAGER, FROM, () -> news.note(now.until()));
        NewsPage after = acting.as(MANAGER, FROM, () -> news.page());
        assertThat(after.rows()).extracting(row -> row.file().id()).doesNotContain(file);
        assertThat(after.byMail()).isTrue();
        run(MANAGER, FROM, () -> news.byMail(false));
    }

    @Test
    @DisplayName(
            "who wants it is written to about new files: how many and where to look, no name; who does not want it is not")
    void newsByMail() throws Exception {
        String topic = "fileshare/news/" + account(MANAGER) + "/";
        int before = shelf.letters(topic).size();
        run(MANAGER, FROM, () -> news.byMail(true));
        FileId file = put(USER, "知らせる図面");
        newsMail.run();
        newsMail.run();
        List<String> letters = shelf.letters(topic);
        assertThat(letters).hasSize(before + 1);
        assertThat(letters.getLast()).contains("/fileshare/news.xhtml", "1 件").doesNotContain("知らせる図面", FROM, FOLDER);
        run(MANAGER, FROM, () -> news.byMail(false));
        put(USER, "知らせない図面");
        newsMail.run();
        assertThat(shelf.letters(topic)).hasSize(before + 1);
        assertThat(shelf.isInStore(file)).isTrue();
    }

    @Test
    @Proves(value = "R67", says = "Deletion follows coordination with the requesting office")
    @DisplayName(
            "a wish that nobody decides about in time is told of once, on the log and to those who have to act; as long"
                    + " again, and the office above is told once")
    void overdue() throws Exception {
        FileId file = put(USER, "待たせる図面");
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(chosen(file), "遅れている理由"));
        String topic = "fileshare/overdue/" + wish;
        overdue.run();
        assertThat(shelf.letters(topic)).isEmpty();
        shelf.backdate(FROM, wish, Duration.ofDays(40));
        overdue.run();
        List<String> letters = shelf.letters(topic);
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter).contains("/fileshare/removals.xhtml").doesNotContain("待たせる図面", "遅れている理由"));
        overdue.run();
        assertThat(shelf.letters(topic)).hasSameSizeAs(letters);
        assertThat(shelf.log(FROM, wish.value()))
                .filteredOn(line -> line.startsWith("fileshare.overdue OK"))
                .hasSize(1);
        assertThat(shelf.letters(topic + "/office")).isEmpty();
        shelf.backdate(FROM, wish, Duration.ofDays(40));
        overdue.run();
        overdue.run();
        assertThat(shelf.letters(topic + "/office"))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("/contract/detail.xhtml?id=")
                        .doesNotContain("待たせる図面", "遅れている理由"));
        assertThat(shelf.log(FROM, wish.value()))
                .filteredOn(line -> line.startsWith("fileshare.escalated OK"))
                .hasSize(1);
        user(() -> removals.withdraw(wish));
    }

    private String account(String person) throws Exception {
        return acting.as(person, FROM, () -> current.get().account().toString());
    }

    @Test
    @DisplayName("an area takes no more than the provider has set, and says so; what lies there stays")
    void room() throws Exception {
        FileId file = put(USER, "場所を取る図面");
        FolderId folder = shelf.folderId(FROM, FOLDER);
        AreaRoom.Use use = acting.as(DESK, () -> quotas.use(FROM));
        assertThat(use.used()).isPositive();
        List<Quotas.CompanyUse> companies = acting.as(DESK, () -> quotas.companies(FROM));
        assertThat(companies.stream().mapToLong(Quotas.CompanyUse::used).sum()).isEqualTo(use.used());
        assertThat(companies).extracting(Quotas.CompanyUse::name).anyMatch(company -> company.contains("あおぞら"));
        long least = Math.max(use.used(), 1L << 20);
        try {
            provider(() -> quotas.set(FROM, least));
            assertThatThrownBy(() -> acting.as(
                            USER, FROM, () -> uploads.announce(folder, name("入らない図面"), least - use.used() + 1)))
                    .hasMessage("fileshare.quota.full");
            assertThat(acting.as(USER, FROM, () -> sharing.area()).room().quota())
                    .isEqualTo(least);
            assertThat(shelf.isInStore(file)).isTrue();
        } finally {
            provider(() -> quotas.set(FROM, use.quota()));
        }
        assertThatThrownBy(() -> provider(() -> quotas.set(FROM, 1))).hasMessage("fileshare.quota.bad");
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> quotas.use(FROM))).hasMessage("access.role");
    }

    @Test
    @DisplayName(
            "the list of a folder for spreadsheets holds every file with its edition; a whole folder that is dropped is made once")
    void folderWork() throws Exception {
        FolderId top = shelf.folderId(FROM, FOLDER);
        String name = "置かれたフォルダ " + UUID.randomUUID();
        FolderId made = acting.as(USER, FROM, () -> sharing.folderIn(top, name));
        assertThat(acting.as(USER, FROM, () -> sharing.folderIn(top, name))).isEqualTo(made);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> sharing.createFolder(top, name)))
                .hasMessage("fileshare.folder.exists");
        FileId file = shelf.put(USER, FROM, name, "=1+1.txt", bytes(10));
        assertThat(acting.as(USER, FROM, () -> sharing.export(made)))
                .extracting(FileRow::id)
                .containsExactly(file);
        assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, FROM, () -> sharing.export(made)))
                .hasMessage("fileshare.folder.unknown");
    }

    @Test
    @Proves(value = "R131", says = "Renaming or deleting users' folders is asked of the help desk")
    @Proves(value = "T11", says = "The data manager deletes folders too; renaming goes through the help desk")
    @DisplayName(
            "the help desk renames a file by its number, and deletes a folder once the office has agreed; the deletion is certified")
    void asTheFormAsks() throws Exception {
        ContractId contract = shelf.id(FROM);
        FolderId top = shelf.folderId(FROM, FOLDER);
        String name = "様式のフォルダ " + UUID.randomUUID();
        FolderId folder = acting.as(USER, FROM, () -> sharing.createFolder(top, name));
        FileId file = shelf.put(USER, FROM, name, "旧名.txt", bytes(10));
        provider(() -> objects.rename(contract, file.value(), "新名.txt"));
        assertThat(names(folder)).containsExactly("新名.txt");
        assertThatThrownBy(() -> provider(() -> objects.rename(contract, file.value(), "新名.pdf")))
                .hasMessage("fileshare.object.extension");
        assertThatThrownBy(() -> provider(() -> objects.rename(shelf.id(TO), file.value(), "よそ.txt")))
                .hasMessage("fileshare.object.unknown");
        assertThatThrownBy(() -> user(() -> objects.rename(contract, file.value(), "自分で.txt")))
                .hasMessage("access.role");
        assertThatThrownBy(() -> provider(() -> objects.delete(contract, folder.value())))
                .hasMessage("fileshare.object.notagreed");
        UUID wish = acting.as(USER, FROM, () -> objects.askDeletion(folder.value(), "様式F6により"));
        RemovalId removal = new RemovalId(wish);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> certificates.of(removal)))
                .hasMessage("fileshare.certificate.early");
        agree(removal, "協議済み");
        provider(() -> objects.delete(contract, folder.value()));
        awaitDone(FROM, removal);
        assertThat(state(FROM, removal)).isEqualTo(RemovalState.DONE);
        assertThatThrownBy(() -> names(folder)).hasMessage("fileshare.folder.unknown");

        Certificate certificate = acting.as(OFFICE, FROM, () -> certificates.of(removal));
        assertThat(certificate.contract()).isEqualTo(FROM);
        assertThat(certificate.items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("新名.txt");
            assertThat(item.sha256()).hasSize(64);
        });
        assertThat(new String(printing.write(certificate), 0, 5, UTF_8)).isEqualTo("%PDF-");
    }

    private List<String> names(FolderId folder) throws Exception {
        return acting
                .as(USER, FROM, () -> sharing.folder(new FileQuery(folder, FileOrder.NAME, false, null, null)))
                .files()
                .rows()
                .stream()
                .map(FileRow::name)
                .toList();
    }

    private void provider(Runnable work) throws Exception {
        acting.as(DESK, () -> {
            work.run();
            return work;
        });
    }
}

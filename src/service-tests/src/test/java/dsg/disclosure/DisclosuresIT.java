package dsg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a company's wish to the file, and whose data is in it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class DisclosuresIT {

    private static final String MANAGER = "架空 守";
    private static final String SUB = "架空 葉子";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    Deciding deciding;

    @Inject
    Disclosures disclosures;

    @Inject
    TerminalTales told;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R41", says = "Histories, logs and results are provided as needed")
    @Proves(value = "T41", says = "A company sees only its own terminals")
    @DisplayName(
            "a company gets the list of its own terminals once it is approved, with its hash; of its subcontractor's"
                    + " only while that agrees")
    void ownTerminals() throws Exception {
        as(SUB, () -> disclosures.agree(false));
        UUID alone = request("TERMINALS", DisclosureFormat.CSV, true, 0);
        assertThat(order(alone).files()).isEmpty();
        deciding.accept(SECURITY, alone, "");
        String text = text(taken(alone));
        assertThat(text).contains("prime-01", "提供先：").doesNotContain("sub-01", "other-01", "office-01");
        assertThat(acting.as(SUB, () -> disclosures.consent()).receiver()).isNotEmpty();
        as(SUB, () -> disclosures.agree(true));
        UUID both = request("TERMINALS", DisclosureFormat.CSV, true, 0);
        deciding.accept(SECURITY, both, "");
        assertThat(text(taken(both))).contains("prime-01", "sub-01").doesNotContain("other-01", "office-01");
        UUID own = request("TERMINALS", DisclosureFormat.CSV, false, 0);
        deciding.accept(SECURITY, own, "");
        assertThat(text(taken(own))).doesNotContain("sub-01");
        OrderRow.FileRow record = order(both).files().getFirst();
        assertThat(record.about()).hasSize(2);
        assertThat(record.taken()).extracting(OrderRow.Taken::name).containsExactly(MANAGER);
        assertThat(acting.as(SECURITY, () -> disclosures.record()))
                .extracting(OrderRow::id)
                .contains(alone, both, own);
    }

    @Test
    @Proves(value = "R41", says = "Histories, logs and results are provided as needed")
    @DisplayName("the operation history comes as a sheet that bears its receiver on every page, holds the company's"
            + " accounts alone, and no name of a file")
    void operations() throws Exception {
        UUID id = request("OPERATIONS", DisclosureFormat.XLSX, false, 0);
        deciding.accept(SECURITY, id, "");
        WrittenFile file = taken(id);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.content());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(file.sha256());
        String parts = unpacked(file.content());
        assertThat(parts)
                .contains(
                        "&amp;C提供先：",
                        "この組織以外への提供を禁じます",
                        "アカウント",
                        people.caller(MANAGER).username())
                .doesNotContain(
                        people.caller("架空 小枝").username(), people.caller("架空 港").username());
    }

    @Test
    @Proves(value = "R41", says = "Histories, logs and results are provided as needed")
    @Proves(value = "T41", says = "A company sees only its own terminals")
    @DisplayName(
            "vulnerability results, logon history, inventory, logs and operations of terminals hold the company's own"
                    + " alone; a PDF bears its receiver behind every page")
    void everyKind() throws Exception {
        String own = "own-" + UUID.randomUUID();
        String strange = "other-" + UUID.randomUUID();
        told.happened("prime-01", MANAGER, own);
        told.happened("other-01", "架空 港", strange);
        for (String content :
                List.of("VULNERABILITIES", "INVENTORY", "TERMINAL_OPERATIONS", "TERMINAL_LOGS", "LOGONS")) {
            UUID id = request(content, DisclosureFormat.CSV, false, 0);
            deciding.accept(SECURITY, id, "");
            assertThat(text(taken(id)))
                    .as(content)
                    .contains(content.equals("LOGONS") ? MANAGER : own)
                    .doesNotContain(strange, "架空 港", "other-01");
        }
        // what was invented here is no finding of other tests
        told.execute("update vulnerability_finding set gone_audit = first_audit where package in ('" + own + "', '"
                + strange + "')");
        UUID id = request("LOGONS", DisclosureFormat.PDF, false, 0);
        deciding.accept(SECURITY, id, "");
        WrittenFile file = taken(id);
        assertThat(file.name()).endsWith(".pdf");
        String pdf = new String(file.content(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-").contains(" g BT").contains(utf16("提供先："), utf16(MANAGER));
        assertThat(pdf).doesNotContain(utf16("架空 港"));
    }

    private static String utf16(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    @DisplayName(
            "nobody else asks, takes or decides; a wish with a wrong period is refused; a standing order waits for its"
                    + " time and can be ended")
    void refused() throws Exception {
        assertThatThrownBy(() -> acting.as("架空 青子", () -> disclosures.request(form("TERMINALS", 0))))
                .hasMessage("access.role");
        UUID standing = request("TERMINALS", DisclosureFormat.CSV, false, 7);
        assertThatThrownBy(() -> deciding.accept(MANAGER, standing, "")).isInstanceOf(RuntimeException.class);
        deciding.accept(SECURITY, standing, "");
        assertThat(order(standing).state()).isEqualTo(DisclosureState.APPROVED);
        assertThat(order(standing).files()).isEmpty();
        as(MANAGER, () -> disclosures.end(standing));
        assertThat(order(standing).state()).isEqualTo(DisclosureState.ENDED);
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        DisclosureForm tomorrow =
                new DisclosureForm("TERMINALS", DisclosureFormat.CSV, false, today, today.plusDays(1), 0, "先の日付");
        assertThatThrownBy(() -> acting.as(MANAGER, () -> disclosures.request(tomorrow)))
                .hasMessage("disclosure.period.bad");
        assertThatThrownBy(() -> acting.as(MANAGER, () -> disclosures.request(form("NOTHING", 0))))
                .hasMessage("disclosure.content.unknown");
        UUID own = request("TERMINALS", DisclosureFormat.CSV, false, 0);
        deciding.accept(SECURITY, own, "");
        UUID file = made(own).id();
        assertThatThrownBy(() -> acting.as(SUB, () -> disclosures.take(file))).hasMessage("access.role");
        assertThat(acting.as(SUB, () -> disclosures.own()))
                .extracting(OrderRow::id)
                .doesNotContain(own);
    }

    private UUID request(String content, DisclosureFormat format, boolean subs, int every) throws Exception {
        DisclosureForm form = form(content, every);
        return acting.as(
                MANAGER,
                () -> disclosures.request(new DisclosureForm(
                        form.content(), format, subs, form.from(), form.until(), form.everyDays(), form.purpose())));
    }

    private static DisclosureForm form(String content, int every) {
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        return new DisclosureForm(
                content,
                DisclosureFormat.CSV,
                false,
                today.minusDays(30),
                every == 0 ? today : today.plusDays(60),
                every,
                "架空の社内監査");
    }

    private OrderRow order(UUID id) throws Exception {
        return acting.as(MANAGER, () -> disclosures.own()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OrderRow.FileRow made(UUID id) throws Exception {
        Await.until("the file is made", () -> !order(id).files().isEmpty());
        return order(id).files().getFirst();
    }

    private WrittenFile taken(UUID id) throws Exception {
        UUID file = made(id).id();
        return acting.as(MANAGER, () -> disclosures.take(file));
    }

    /** The text of all parts of a workbook. */
    private static String unpacked(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String text(WrittenFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }
}

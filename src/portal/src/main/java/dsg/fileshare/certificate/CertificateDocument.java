package dsg.fileshare.certificate;

import dsg.fileshare.leaving.RemovalPage;
import dsg.fileshare.leaving.RemovalRow;
import dsg.fileshare.removal.Agreement;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Writes the certificate as a document, in the language of the ministry's files. */
final class CertificateDocument {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);
    private static final List<String> HEADINGS = List.of("ファイル", "大きさ（バイト）", "SHA-256", "結果");
    private static final int TITLE = 18;
    private static final int TEXT = 10;
    private static final int SMALL = 7;

    private CertificateDocument() {}

    /** As docx. */
    static byte[] write(Certificate certificate) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            text(title, "データ削除証明書", TITLE);
            facts(document, certificate);
            files(document, certificate.items());
            paragraph(
                    document,
                    "この証明書は、防衛セキュリティゲートウェイの記録から作成したものです。削除したファイルは利用者から見えず、取得できません。"
                            + "内容は契約の暗号鍵で暗号化されており、データ整理期間の終了後に消去され、鍵の破棄後は復元できません。");
            paragraph(document, "作成: " + moment(certificate.madeAt()) + "　" + certificate.madeBy());
            document.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void facts(XWPFDocument document, Certificate certificate) {
        RemovalRow row = certificate.row();
        paragraph(document, "管理番号: " + certificate.id());
        paragraph(document, "契約番号: " + certificate.contract());
        paragraph(document, "申請: " + moment(row.requestedAt()) + "　" + row.organisation() + "　" + row.requestedBy());
        paragraph(document, "理由: " + row.because());
        Optional.ofNullable(row.office()).ifPresent(said -> paragraph(document, agreed(said, row.officeName())));
        paragraph(
                document,
                "実行: " + row.executed().map(CertificateDocument::moment).orElse("") + "　" + row.executedBy());
        if (!row.folder().isEmpty()) {
            paragraph(document, "フォルダ: " + row.folder());
        }
        paragraph(
                document,
                "ファイル: " + row.progress().all() + "件中 " + row.progress().done() + "件を削除");
    }

    private static String agreed(Agreement said, String name) {
        return "調達要求元の同意: " + moment(said.at()) + "　" + name + "　" + said.words();
    }

    private static void files(XWPFDocument document, List<RemovalPage.Item> items) {
        XWPFTable table = document.createTable(items.size() + 1, HEADINGS.size());
        fill(table, 0, HEADINGS);
        for (int row = 0; row < items.size(); row++) {
            RemovalPage.Item item = items.get(row);
            fill(
                    table,
                    row + 1,
                    List.of(item.path() + "/" + item.name(), Long.toString(item.size()), item.sha256(), result(item)));
        }
    }

    private static String result(RemovalPage.Item item) {
        if (item.restored()) {
            return "削除の後に復元";
        }
        return switch (item.state()) {
            case DONE -> "削除";
            case FAILED -> "削除できず";
            case DROPPED -> "取りやめ";
            case WAITING -> "未了";
        };
    }

    private static void fill(XWPFTable table, int row, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            text(table.getRow(row).getCell(column).getParagraphs().getFirst(), values.get(column), SMALL);
        }
    }

    private static void paragraph(XWPFDocument document, String words) {
        text(document.createParagraph(), words, TEXT);
    }

    private static void text(XWPFParagraph paragraph, String words, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Noto Sans CJK JP", XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(words);
    }

    private static String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(Clocks.JAPAN);
        return JapaneseDates.seireki(at.toLocalDate()) + "（" + JapaneseDates.wareki(at.toLocalDate()) + "）"
                + TIME.format(at);
    }
}

package dsg.platform.excel;

import dsg.platform.access.RuleBroken;
import dsg.platform.content.ContentType;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Opens workbooks that come from outside. First the rules for files of any kind (ADR 13), then those for forms: only .xlsx, nothing
 * that runs, reaches out or is embedded, no sheet that hides something.
 */
@ApplicationScoped
public class Books {

    /** A form of 1,000 rows has some 200 KB. */
    public static final int MOST_BYTES = 1_000_000;

    private static final long MOST_UNPACKED = 32L << 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_SHEETS = 20;
    private static final int HEAD = 4096;

    /** Parts that no form has, and what they are refused as. */
    private static final Map<String, String> STRANGE = Map.of(
            "/xl/vbaproject", "excel.macro",
            "/xl/macrosheets/", "excel.macro",
            "/xl/externallinks/", "excel.external",
            "/xl/connections", "excel.external",
            "/xl/querytables/", "excel.external",
            "/xl/embeddings/", "excel.embedded",
            "/xl/activex/", "excel.embedded");

    @Inject
    FileRules rules;

    @PostConstruct
    void limit() {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    /** Opens a workbook; what may not come in is refused with its reason. */
    public Book open(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw RuleBroken.tooLarge("excel.large", MOST_BYTES / 1000);
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new RuleBroken("excel.format");
        }
        FileName checked = rules.name(name);
        ContentType type = rules.beginning(checked, ByteBuffer.wrap(content, 0, Math.min(HEAD, content.length)));
        if (type == ContentType.COMPOUND) {
            throw new RuleBroken("excel.encrypted");
        }
        rules.whole(checked, type, new SeekableInMemoryByteChannel(content.clone()));
        try {
            return read(content);
        } catch (RuleBroken known) {
            throw known;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException unreadable) {
            // the libraries below have exceptions of their own for what they stumble over
            RuleBroken damaged = new RuleBroken("excel.damaged");
            damaged.initCause(unreadable);
            throw damaged;
        }
    }

    private static Book read(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            for (var part : parts.getParts()) {
                String path = part.getPartName().getName().toLowerCase(Locale.ROOT);
                STRANGE.forEach((beginning, code) -> {
                    if (path.startsWith(beginning)) {
                        throw new RuleBroken(code);
                    }
                });
            }
            return read(new XSSFReader(parts), new ReadOnlySharedStringsTable(parts, false));
        }
    }

    private static Book read(XSSFReader reader, ReadOnlySharedStringsTable strings)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        BookSheets named = new BookSheets();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, named);
        }
        if (named.sheets().size() > MOST_SHEETS) {
            throw RuleBroken.tooLarge("excel.sheets", MOST_SHEETS);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (BookSheets.Named each : named.sheets()) {
            SheetCells cells = new SheetCells(strings, reader.getStylesTable(), named.isFrom1904());
            try (InputStream sheet = reader.getSheet(each.relation())) {
                parse(sheet, cells);
            }
            Sheet sheet = new Sheet(each.name(), each.hidden(), cells.rows());
            if (sheet.hidden() && !sheet.isEmpty()) {
                throw new RuleBroken("excel.hidden", sheet.name());
            }
            sheets.add(sheet);
        }
        return new Book(sheets);
    }

    private static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(part));
    }
}

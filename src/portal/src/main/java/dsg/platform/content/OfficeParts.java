package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What Office's packages say of themselves (ECMA-376 part 2, ODF part 2): their type, macros, encryption, and what they would
 * fetch or start when somebody opens them. Read as XML is read: no encoding and no character reference hides a word.
 */
final class OfficeParts {

    private static final Logger LOG = Logger.getLogger(OfficeParts.class.getName());
    private static final String TYPES = "[content_types].xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    private static final String OPEN_DOCUMENT_PARTS = "meta-inf/manifest.xml";
    private static final Pattern LOOKED_INTO = Pattern.compile("(.*/)?_rels/[^/]*\\.rels|word/[^/]+\\.xml"
            + "|xl/(externallinks|worksheets|chartsheets|threadedcomments)/[^/]+\\.xml|xl/(sharedstrings|comments[0-9]*)\\.xml"
            + "|ppt/(slides|slidemasters|slidelayouts|notesslides|comments)/[^/]+\\.xml"
            + "|(word|xl|ppt)/(diagrams|charts|drawings)/[^/]+\\.xml|content\\.xml|styles\\.xml");
    /** More of one part is not looked at: what can be held in memory, were it one word. */
    private static final int LONGEST = 16 << 20;

    private static final Pattern REMOTE = Pattern.compile("(https?|ftp|mhtml):.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCHANGE = Pattern.compile("(?i)\\bDDE(AUTO)?\\b");

    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private final Set<String> declared = new HashSet<>();
    private String openDocumentType = "";
    private boolean encrypted;
    private boolean reachesOut;
    private final OfficeWords words = new OfficeWords();

    OfficeParts() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Part names do not differ by case (ECMA-376 part 2, 6.2.2.3). */
    boolean areIn(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals(TYPES)
                || plain.equals(OPEN_DOCUMENT_TYPE)
                || plain.equals(OPEN_DOCUMENT_PARTS)
                || LOOKED_INTO.matcher(plain).matches();
    }

    void take(String name, InputStream content) throws IOException {
        byte[] part = content.readNBytes(LONGEST);
        if (name.equals(OPEN_DOCUMENT_TYPE)) {
            openDocumentType = new String(part, UTF_8).strip();
            return;
        }
        try {
            read(xml.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException unreadable) {
            // Office cannot read it either, so that it neither declares nor starts anything
            LOG.log(Level.FINE, "A part that is no XML", unreadable);
        }
    }

    /** Throws the reason why a package with these parts may not come in under a name that promises this format. */
    void check(Optional<OfficeFormat> promised) {
        Fault.when("encrypted", encrypted);
        promised.ifPresent(format -> {
            boolean isIt = format.isOpenDocument()
                    ? openDocumentType.equals(format.mediaType())
                    : format.isDeclaredBy(declared);
            Fault.when("mismatch", !isIt, "." + format.name().toLowerCase(Locale.ROOT));
        });
        Fault.when("reachesout", reachesOut);
    }

    /** Throws the marking that stands alone in its words, if one does (R140). */
    void checkMarking() {
        words.marking().ifPresent(word -> {
            throw new SecrecyMarked(word);
        });
    }

    private void read(XMLStreamReader part) throws XMLStreamException {
        StringBuilder field = new StringBuilder();
        boolean inField = false;
        words.beginPart();
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    begin(part);
                    inField = part.getLocalName().equals("instrText");
                    words.begin(part.getLocalName(), value(part, "string"));
                }
                case XMLStreamReader.END_ELEMENT -> {
                    inField = false;
                    words.end(part.getLocalName());
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (inField) {
                        field.append(part.getText());
                    } else {
                        words.take(part.getText());
                    }
                }
                default -> {
                    // says nothing
                }
            }
        }
        reachesOut |= EXCHANGE.matcher(field).find();
    }

    private void begin(XMLStreamReader part) {
        switch (part.getLocalName()) {
            case "Default", "Override" ->
                declared.add(value(part, "ContentType").toLowerCase(Locale.ROOT));
            case "encryption-data" -> encrypted = true;
            case "Relationship" ->
                reachesOut |= value(part, "Type").endsWith("/attachedTemplate")
                        && value(part, "TargetMode").equals("External")
                        && REMOTE.matcher(value(part, "Target").strip()).matches();
            case "fldSimple" ->
                reachesOut |= EXCHANGE.matcher(value(part, "instr")).find();
            case "ddeLink" -> reachesOut = true;
            default -> {
                // says nothing
            }
        }
    }

    /** The attribute's value, whatever its namespace; empty without it. */
    private static String value(XMLStreamReader element, String attribute) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(attribute)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}

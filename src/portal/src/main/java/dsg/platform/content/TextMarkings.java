package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plain text line by line for markings, in the encodings that Japanese text comes in. Nothing that is read is kept. */
final class TextMarkings {

    private static final Charset WINDOWS_JAPANESE = Charset.forName("windows-31j");

    /** More is not looked through: a table of measurements bears its marking at the top. */
    private static final int MOST_BYTES = 4 << 20;

    /** Letters of one line that are looked at; what follows in it is passed over. */
    private static final int LONGEST_LINE = 8_192;

    private TextMarkings() {}

    static Optional<String> find(InputStream text) throws IOException {
        byte[] beginning = text.readNBytes(MOST_BYTES);
        try (BufferedReader lines = new BufferedReader(reader(beginning))) {
            String line = line(lines);
            while (line != null) {
                // a table's cells stand alone too
                for (String cell : line.split("[\t,]", -1)) {
                    Optional<String> found = SecrecyMarkings.inLine(cell.replace("\"", ""));
                    if (found.isPresent()) {
                        return found;
                    }
                }
                line = line(lines);
            }
        }
        return Optional.empty();
    }

    private static Reader reader(byte[] bytes) {
        Charset charset = charset(bytes);
        return new InputStreamReader(
                new ByteArrayInputStream(bytes),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return UTF_16BE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return UTF_16LE;
        }
        // what was cut off in the middle of a letter is still UTF-8
        int whole = Math.max(0, bytes.length - 4);
        while (whole > 0 && (bytes[whole - 1] & 0xc0) == 0x80) {
            whole--;
        }
        try {
            UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, bytes.length < 8 ? bytes.length : Math.max(0, whole - 1)));
            return UTF_8;
        } catch (CharacterCodingException other) {
            return WINDOWS_JAPANESE;
        }
    }

    private static @Nullable String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n' && letter != '\r') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) letter);
            }
            letter = lines.read();
        }
        return line.toString();
    }
}

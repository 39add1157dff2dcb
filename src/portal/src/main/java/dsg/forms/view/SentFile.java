package dsg.forms.view;

import dsg.platform.access.RuleBroken;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that came with a page. */
final class SentFile {

    private final String name;
    private final byte[] content;

    private SentFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** @param most how much of it is read: one byte more than may be is enough to be refused */
    static SentFile of(@Nullable Part part, int most) {
        String name = part == null ? "" : Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        if (part == null || name.isEmpty()) {
            throw new RuleBroken("forms.file.none");
        }
        try (InputStream in = part.getInputStream()) {
            return new SentFile(name, in.readNBytes(most));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }
}

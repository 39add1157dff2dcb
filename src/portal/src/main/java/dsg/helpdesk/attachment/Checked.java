package dsg.helpdesk.attachment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was looked at: clean with its media type, or the key of the reason why it is not kept. */
public final class Checked {

    private final Attached file;
    private final String mediaType;
    private final @Nullable String refusal;

    private Checked(Attached file, String mediaType, @Nullable String refusal) {
        this.file = file;
        this.mediaType = mediaType;
        this.refusal = refusal;
    }

    static Checked clean(Attached file, String mediaType) {
        return new Checked(file, mediaType, null);
    }

    static Checked refused(Attached file, String code) {
        return new Checked(file, "", code);
    }

    Attached file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }

    /** The key of the reason; empty where it is clean. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}

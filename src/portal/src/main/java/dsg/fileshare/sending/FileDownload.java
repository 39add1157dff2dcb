package dsg.fileshare.sending;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.storage.SealedBlob;
import org.jspecify.annotations.Nullable;

/** A published file that its caller may read now: given by the gate for one request. */
public final class FileDownload {

    private final Caller caller;
    private final FileId id;
    private final String name;
    private final StoredFile.Content content;
    private final SealedBlob blob;
    private final @Nullable Label label;

    FileDownload(Caller caller, StoredFile file) {
        this.caller = caller;
        this.id = file.id();
        this.name = file.name();
        this.content = file.content();
        this.blob = file.blob();
        this.label = file.label().orElse(null);
    }

    public FileId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Bytes. */
    public long size() {
        return content.size();
    }

    /** Of the content, lower-case hexadecimal. */
    public String sha256() {
        return content.sha256();
    }

    /** Whose area it lies in. */
    public ContractId contract() {
        return blob.contract();
    }

    /** By the designation; null where the office has recorded none. */
    public @Nullable Label label() {
        return label;
    }

    Caller caller() {
        return caller;
    }

    SealedBlob blob() {
        return blob;
    }
}

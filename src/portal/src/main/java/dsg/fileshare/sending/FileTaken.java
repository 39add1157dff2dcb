package dsg.fileshare.sending;

import dsg.fileshare.area.FileId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody has taken a file out to its last byte. */
@Entity
@Table(name = "file_download")
public class FileTaken {

    @Id
    private UUID id;

    private UUID contract;
    private UUID file;
    private UUID account;
    private UUID organisation;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected FileTaken() {}

    FileTaken(ContractId contract, FileId file, Caller caller, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.file = file.value();
        this.account = caller.account().value();
        this.organisation = caller.organisation().value();
        this.at = now;
    }

    public UUID file() {
        return file;
    }

    public UUID account() {
        return account;
    }

    public Instant at() {
        return at;
    }
}

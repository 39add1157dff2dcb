package dsg.forms.paper;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A 取扱者名簿 as the requesting office has stored it (R99). */
@Entity
class HandlerList {

    @Id
    private UUID id;

    private UUID contract;
    private String fileName;
    private String sha256;
    private UUID by;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected HandlerList() {}

    HandlerList(ContractId contract, String fileName, String sha256, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.fileName = fileName;
        this.sha256 = sha256;
        this.by = by.value();
        this.at = now;
    }

    UUID id() {
        return id;
    }

    HandlerListRow row(long people) {
        return new HandlerListRow(fileName, sha256, people, new AccountId(by), at);
    }
}

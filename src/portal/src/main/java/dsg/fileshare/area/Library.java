package dsg.fileshare.area;

import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** ライブラリ: the first level of an area (R10). */
@Entity
public class Library {

    @Id
    private UUID id;

    private UUID contract;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Library() {}

    public Library(ContractId contract, String name) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.name = name;
    }

    public LibraryId id() {
        return new LibraryId(id);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    public String name() {
        return name;
    }
}

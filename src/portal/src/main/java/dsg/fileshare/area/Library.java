package dsg.fileshare.area;

import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** ライブラリ: the first level of an area (R10). */
@Entity
public class Library {

    @Id
    private UUID id;

    private UUID contract;
    private String name;

    /** What the designation says of the contract as a whole; a file may be designated otherwise. */
    @Enumerated(EnumType.STRING)
    private @Nullable Label label;

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

    /** What the designation says of whatever lies here and is not designated itself. */
    public void label(Label designated) {
        label = designated;
    }

    public Optional<Label> label() {
        return Optional.ofNullable(label);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    public String name() {
        return name;
    }
}

package dsg.fileshare.area;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One right of one organisation on one folder. */
@Embeddable
record FolderRight(
        UUID contract,
        UUID organisation,

        @Enumerated(EnumType.STRING) @Column(name = "permission")
        Permission permission) {

    FolderRight(ContractId contract, OrganisationId organisation, Permission permission) {
        this(contract.value(), organisation.value(), permission);
    }

    boolean gives(OrganisationId to, Permission wanted) {
        return organisation.equals(to.value()) && permission == wanted;
    }
}

package dsg.platform.access;

import java.util.UUID;

/** Names a company, a requesting office, the security office or the provider. */
public record OrganisationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

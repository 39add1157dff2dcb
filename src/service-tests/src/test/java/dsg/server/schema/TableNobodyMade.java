package dsg.server.schema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Mapped to a table that no migration makes. */
@Entity
public class TableNobodyMade {

    @Id
    private UUID id = new UUID(0, 0);

    UUID id() {
        return id;
    }
}

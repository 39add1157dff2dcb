package dsg.soc;

import java.util.UUID;

/** Names an incident. */
public record IncidentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package dsg.soc;

import java.util.UUID;

/** Names an alert. */
public record AlertId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

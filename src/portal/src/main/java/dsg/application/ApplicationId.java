package dsg.application;

import java.util.UUID;

/** Names an application. */
public record ApplicationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

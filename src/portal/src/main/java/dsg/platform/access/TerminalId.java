package dsg.platform.access;

import java.util.UUID;

/** Names a registered terminal (R11). */
public record TerminalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

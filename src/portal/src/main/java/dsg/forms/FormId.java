package dsg.forms;

import java.util.UUID;

/** Identifies a form that was stored. */
public record FormId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

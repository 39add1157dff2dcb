package dsg.destruction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A destruction with everything that who asks for it and who decides have to see.
 *
 * @param faults message keys of what stands in its way
 * @param objects sealed objects that are there now
 * @param backedUpAt when the vault was last backed up; that copy holds the key until the next one takes its place
 */
public record DestructionPage(
        DestructionRow row,
        List<String> faults,
        long objects,
        @Nullable Instant backedUpAt) {}

package dsg.patch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A patch in the catalogue.
 *
 * @param mends the vulnerabilities that it mends
 * @param paused whether nobody gets it for now, though it is released
 * @param proven on how many terminals the inventory shows it
 * @param outstanding on how many an older one is
 * @param failed how many of those have said that it failed
 * @param affected how many open findings it would mend
 */
public record PatchRow(
        UUID id,
        String name,
        String version,
        String architecture,
        String sha256,
        String origin,
        List<String> mends,
        LocalDate deadline,
        PatchState state,
        boolean paused,
        int proven,
        int outstanding,
        int failed,
        int affected) {}

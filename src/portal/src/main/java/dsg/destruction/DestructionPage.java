package dsg.destruction;

import java.util.List;

/**
 * A destruction with everything that who asks for it and who decides have to see.
 *
 * @param faults message keys of what stands in its way
 * @param objects sealed objects that are there now
 * @param copies of the vault which hold the key, or held it when it went: each until it ends
 * @param overdue whether one of them should have ended by now
 */
public record DestructionPage(
        DestructionRow row, List<String> faults, long objects, List<VaultCopy> copies, boolean overdue) {}

package dsg.loganalysis;

import java.util.UUID;

/**
 * A search under a name.
 *
 * @param address the filters as they stand in the page's address
 */
public record SavedSearch(UUID id, String name, String address) {}

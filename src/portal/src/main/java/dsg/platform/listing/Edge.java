package dsg.platform.listing;

import java.io.Serializable;
import java.util.UUID;

/**
 * The last row of a page, after which the next begins.
 *
 * @param value what the row has in the column that the list is sorted by; serializable, as every basic type of JPA is
 * @param id tells rows of the same value apart
 */
public record Edge(Comparable<?> value, UUID id) implements Serializable {}

package dsg.fileshare;

import java.time.Instant;

/**
 * A published file in a list.
 *
 * @param size bytes
 * @param registeredBy the person's name
 * @param organisation the name of the organisation that the person registered it for
 */
public record FileRow(
        FileId id, String name, long size, String registeredBy, String organisation, Instant registeredAt) {}

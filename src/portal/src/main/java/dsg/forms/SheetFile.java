package dsg.forms;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheet's file, which may lie in two folders.
 *
 * @param content the row that holds its bytes
 * @param readableUntil from when on nobody gets it any more: the passwords in it are for a first login
 */
record SheetFile(UUID content, String name, String sha256, Instant readableUntil) {}

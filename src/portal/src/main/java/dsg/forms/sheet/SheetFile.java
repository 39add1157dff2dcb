package dsg.forms.sheet;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheet's file, which may lie in two folders.
 *
 * @param content the row that holds its bytes
 * @param pdf the row that holds the same as PDF
 * @param readableUntil from when on nobody gets it any more: the passwords in it are for a first login
 */
public record SheetFile(UUID content, UUID pdf, String name, String sha256, Instant readableUntil) {}

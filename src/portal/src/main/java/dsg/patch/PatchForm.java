package dsg.patch;

import java.time.LocalDate;

/**
 * A patch as somebody proposes it.
 *
 * @param file its name where it was carried in
 * @param origin where it was fetched, and by whom
 * @param mends the vulnerabilities, separated by spaces
 * @param deadline until when terminals should have it
 */
public record PatchForm(String file, String origin, String mends, LocalDate deadline) {}

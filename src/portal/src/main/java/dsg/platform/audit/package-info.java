/**
 * The append-only record of every use case, refusal and failure (decision 6; NIST SP 800-171 3.3.1, 3.3.2). Rows name people,
 * terminals and objects by identifier; they never hold a password, key, file content or the name of a protected file.
 */
@NullMarked
package dsg.platform.audit;

import org.jspecify.annotations.NullMarked;

/** What is known of the backups, in the running portal. */
@NullMarked
package dsg.backup;

import org.jspecify.annotations.NullMarked;

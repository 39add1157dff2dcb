/** Screens of the backups. */
@NullMarked
package dsg.backup.view;

import org.jspecify.annotations.NullMarked;

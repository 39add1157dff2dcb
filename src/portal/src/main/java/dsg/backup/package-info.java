/**
 * 6-4: what the operator's program tells about backups, how old they are, and what a restore drill found. Nothing here makes a backup or
 * reads one: the portal has no right to them (ADR 22).
 */
@NullMarked
package dsg.backup;

import org.jspecify.annotations.NullMarked;

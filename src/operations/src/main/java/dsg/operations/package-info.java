/**
 * The operator's program behind {@code server-config/dsg}: makes secrets and certificates, migrates the database, and starts,
 * watches and mends the gateway's servers. All state lies under one directory ({@code DSG_HOME}); everything is bound to
 * loopback; each server runs under a system user of its own when the program runs as root.
 *
 * <p>There is no supervisor: every command reads what is true from the machine, does what is missing, and ends.
 */
@NullMarked
package dsg.operations;

import org.jspecify.annotations.NullMarked;

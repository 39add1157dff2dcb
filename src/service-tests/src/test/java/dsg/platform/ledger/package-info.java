/** The audit log's tree in the running portal. */
@NullMarked
package dsg.platform.ledger;

import org.jspecify.annotations.NullMarked;

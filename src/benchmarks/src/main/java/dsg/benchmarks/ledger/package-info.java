/** What the audit log costs, with the portal's own classes. */
@NullMarked
package dsg.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;

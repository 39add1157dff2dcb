/**
 * Holds (保全): what the law or an incident needs must not be deleted or erased, whoever else may want it gone. Whoever deletes asks
 * {@link dsg.hold.Holds}; a hold ends only by the decision of two people.
 */
@NullMarked
package dsg.hold;

import org.jspecify.annotations.NullMarked;

/**
 * The founding of a gateway: the provider and the security office, one person and one terminal of each, at once and only once. From
 * then on whatever one of them registers, the other has to approve.
 */
@NullMarked
package dsg.founding;

import org.jspecify.annotations.NullMarked;

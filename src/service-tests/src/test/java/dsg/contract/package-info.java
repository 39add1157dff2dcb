/** The contracts' clock inside the running portal. */
@NullMarked
package dsg.contract;

import org.jspecify.annotations.NullMarked;

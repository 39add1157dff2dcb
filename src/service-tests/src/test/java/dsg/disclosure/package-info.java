/** Information to companies in the running portal. */
@NullMarked
package dsg.disclosure;

import org.jspecify.annotations.NullMarked;

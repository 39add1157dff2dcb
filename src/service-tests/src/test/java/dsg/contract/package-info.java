/** Contracts inside the running portal: their facts, their changes. */
@NullMarked
package dsg.contract;

import org.jspecify.annotations.NullMarked;

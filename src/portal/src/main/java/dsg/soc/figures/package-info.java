/** How quick the SOC is, month by month, and what the month was like. */
@NullMarked
package dsg.soc.figures;

import org.jspecify.annotations.NullMarked;

/** What the SOC tells all companies: written by one person, published by another, confirmed by those who have read it. */
@NullMarked
package dsg.soc.advisory;

import org.jspecify.annotations.NullMarked;

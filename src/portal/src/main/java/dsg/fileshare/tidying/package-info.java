/** The tidy-up assistant: what is left in an area when its contract ends, and choosing among it (R63). */
@NullMarked
package dsg.fileshare.tidying;

import org.jspecify.annotations.NullMarked;

/** The page of the overview. */
@NullMarked
package dsg.overview.view;

import org.jspecify.annotations.NullMarked;

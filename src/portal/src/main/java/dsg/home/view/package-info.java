/** The home page's own parts, the search, and the notices' page. */
@NullMarked
package dsg.home.view;

import org.jspecify.annotations.NullMarked;

/** How sessions meet the browser: the filter before every page and script, and the button that ends one. */
@NullMarked
package dsg.authentication.view;

import org.jspecify.annotations.NullMarked;

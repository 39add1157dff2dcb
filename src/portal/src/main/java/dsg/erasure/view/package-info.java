/** What the page of a terminal shows of erasures. */
@NullMarked
package dsg.erasure.view;

import org.jspecify.annotations.NullMarked;

/** Pages of the media's register. */
@NullMarked
package dsg.media.view;

import org.jspecify.annotations.NullMarked;

/** The pages of patches. */
@NullMarked
package dsg.patch.view;

import org.jspecify.annotations.NullMarked;

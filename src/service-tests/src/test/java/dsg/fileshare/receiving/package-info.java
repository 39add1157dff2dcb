/** What becomes of uploads as their time passes, inside the running portal. */
@NullMarked
package dsg.fileshare.receiving;

import org.jspecify.annotations.NullMarked;

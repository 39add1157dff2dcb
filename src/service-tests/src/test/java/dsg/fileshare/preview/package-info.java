/** What is kept of files that somebody looks at, inside the running portal. */
@NullMarked
package dsg.fileshare.preview;

import org.jspecify.annotations.NullMarked;

/** Files looked at without being taken out (R66, T8): pictures of their pages, made in a sandbox, with a watermark of who looks. */
@NullMarked
package dsg.fileshare.preview;

import org.jspecify.annotations.NullMarked;

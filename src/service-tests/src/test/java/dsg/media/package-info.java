/** The register of media in the running portal. */
@NullMarked
package dsg.media;

import org.jspecify.annotations.NullMarked;

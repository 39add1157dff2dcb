/** The portal of the Defense Security Gateway: one package per service, {@code platform} below them all. */
@NullMarked
package dsg;

import org.jspecify.annotations.NullMarked;

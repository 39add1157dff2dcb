/**
 * What the provider carries into the gateway on media: a directory on its host, with one below it for each use. Nothing comes in by
 * itself; a service lists what is there, and takes in what a person names.
 */
@NullMarked
package dsg.platform.carried;

import org.jspecify.annotations.NullMarked;

/** Mapping and schema are compared when the portal starts. */
@NullMarked
package dsg.server.schema;

import org.jspecify.annotations.NullMarked;

/** The register of lines and policies, and what edges are made of it, in the running portal. */
@NullMarked
package dsg.firewall;

import org.jspecify.annotations.NullMarked;

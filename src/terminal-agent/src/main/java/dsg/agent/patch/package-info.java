/** Patches on the terminal (6-5): fetched from the gateway, installed by apt from that one repository, whose signature apt checks. */
@NullMarked
package dsg.agent.patch;

import org.jspecify.annotations.NullMarked;

/** What the gateway's other servers ask of the terminal register. */
@NullMarked
package dsg.terminal.rest;

import org.jspecify.annotations.NullMarked;

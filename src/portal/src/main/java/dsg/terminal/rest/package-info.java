/** What the gateway's other servers ask of the terminal register, and the door that says from which terminal a socket is opened. */
@NullMarked
package dsg.terminal.rest;

import org.jspecify.annotations.NullMarked;

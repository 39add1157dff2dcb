/** The lines of browsers into rooms: a Jakarta WebSocket below {@code /api}, so that a script is refused in a script's words. */
@NullMarked
package dsg.communication.rest;

import org.jspecify.annotations.NullMarked;

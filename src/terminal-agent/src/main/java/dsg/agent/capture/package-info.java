/**
 * The duty of taking a finger's picture: frames from a sensor's driver, the best two of what comes within two seconds, signed by the
 * terminal's agent key and encrypted to the server that asked.
 */
@NullMarked
package dsg.agent.capture;

import org.jspecify.annotations.NullMarked;

/** How the gateway's servers know each other: all share one host name, so the certificate's common name says who one is. */
@NullMarked
package dsg.protocol.peer;

import org.jspecify.annotations.NullMarked;

/** Where the gateway's other servers bring their events. */
@NullMarked
package dsg.loganalysis.rest;

import org.jspecify.annotations.NullMarked;

/** Where the operator's program asks for the demonstration data. */
@NullMarked
package dsg.demonstration.rest;

import org.jspecify.annotations.NullMarked;

/** Where agents ask and tell: reached with a registered terminal's certificate and nothing else. */
@NullMarked
package dsg.configuration.rest;

import org.jspecify.annotations.NullMarked;

/** Screens of names. */
@NullMarked
package dsg.dns.view;

import org.jspecify.annotations.NullMarked;

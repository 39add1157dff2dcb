/** Screens of the firewall. */
@NullMarked
package dsg.firewall.view;

import org.jspecify.annotations.NullMarked;

/** Navigation and home, drawn from what the services declare. */
@NullMarked
package dsg.platform.service.view;

import org.jspecify.annotations.NullMarked;

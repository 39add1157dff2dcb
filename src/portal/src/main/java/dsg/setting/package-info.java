/** The settings of this installation, to be read: they are changed where the gateway is started. */
@NullMarked
package dsg.setting;

import org.jspecify.annotations.NullMarked;

/** Screens of the settings. */
@NullMarked
package dsg.setting.view;

import org.jspecify.annotations.NullMarked;

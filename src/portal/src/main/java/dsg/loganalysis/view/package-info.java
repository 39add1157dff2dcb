/** Screens of the log store. */
@NullMarked
package dsg.loganalysis.view;

import org.jspecify.annotations.NullMarked;

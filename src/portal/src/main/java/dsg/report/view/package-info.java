/** Screens of the duty to report. */
@NullMarked
package dsg.report.view;

import org.jspecify.annotations.NullMarked;

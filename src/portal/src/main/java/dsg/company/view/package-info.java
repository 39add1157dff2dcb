/** Screens of the companies and their joining. */
@NullMarked
package dsg.company.view;

import org.jspecify.annotations.NullMarked;

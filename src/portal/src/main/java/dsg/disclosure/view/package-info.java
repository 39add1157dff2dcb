/** Screens of information to companies: their own, the decision's part, and the record. */
@NullMarked
package dsg.disclosure.view;

import org.jspecify.annotations.NullMarked;

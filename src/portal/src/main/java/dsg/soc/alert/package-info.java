/** What the rules have found, by rule and by whom it is about; from the first look at it to the verdict. */
@NullMarked
package dsg.soc.alert;

import org.jspecify.annotations.NullMarked;

/** People of a contract that ends, carried over to the next one by one form. */
@NullMarked
package dsg.forms.successor;

import org.jspecify.annotations.NullMarked;

/** What forms are held against beyond their layout: pure. */
@NullMarked
package dsg.forms.check;

import org.jspecify.annotations.NullMarked;

/** What lies beside forms: other documents, and the lists that rows are matched against. */
@NullMarked
package dsg.forms.paper;

import org.jspecify.annotations.NullMarked;

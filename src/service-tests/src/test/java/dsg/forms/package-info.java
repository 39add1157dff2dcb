/** Forms, from their template to the parameter sheet. */
@NullMarked
package dsg.forms;

import org.jspecify.annotations.NullMarked;

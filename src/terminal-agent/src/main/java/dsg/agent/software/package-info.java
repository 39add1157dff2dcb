/** What is installed on the terminal, as dpkg lists it (2-4, 6-5). */
@NullMarked
package dsg.agent.software;

import org.jspecify.annotations.NullMarked;

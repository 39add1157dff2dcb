/** The platform as Linux has it: {@code /proc}, {@code /sys}, {@code /etc}, {@code /dev/input} and the package manager's own files. */
@NullMarked
package dsg.agent.platform.linux;

import org.jspecify.annotations.NullMarked;

/** What is done on the terminal, from the kernel's audit as it happens: nothing is looked for again and again, and nothing short is missed. */
@NullMarked
package dsg.agent.trail;

import org.jspecify.annotations.NullMarked;

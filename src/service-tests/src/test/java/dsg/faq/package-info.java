/** FAQ and chatbot in the running portal. */
@NullMarked
package dsg.faq;

import org.jspecify.annotations.NullMarked;

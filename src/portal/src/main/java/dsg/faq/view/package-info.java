/** Screens of the FAQ and of the chatbot. */
@NullMarked
package dsg.faq.view;

import org.jspecify.annotations.NullMarked;

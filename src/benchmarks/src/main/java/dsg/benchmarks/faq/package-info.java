/** How well the chatbot answers: {@code server-config/dsg bench faq}. */
@NullMarked
package dsg.benchmarks.faq;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dsg.benchmarks.faq;

import org.jspecify.annotations.NullMarked;

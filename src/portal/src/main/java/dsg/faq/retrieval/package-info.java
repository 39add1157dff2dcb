/** Finds the passages that answer a question in Japanese: two rankings over an index in memory, and a threshold. Knows no database. */
@NullMarked
package dsg.faq.retrieval;

import org.jspecify.annotations.NullMarked;

/**
 * FAQ and chatbot (R31, T43): articles with owner, edition, date of review and audience, put in force by a second person; a search for
 * all; and a chatbot that answers at any hour with passages of these articles and nothing else, naming its source. What it cannot
 * answer goes to a person, with the conversation, and stays on a list of what is still to be written.
 */
@NullMarked
package dsg.faq;

import org.jspecify.annotations.NullMarked;

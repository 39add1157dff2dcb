/**
 * Journeys through a whole running gateway, made by people in real browsers: page objects whose actions return when what they
 * cause is there, and the gateway, the terminals and the people that they work with.
 */
@NullMarked
package dsg.journey;

import org.jspecify.annotations.NullMarked;

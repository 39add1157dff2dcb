/**
 * 構成管理 (2-5; R27, R28): the channel between the portal and the agents of terminals, and what the agents report about their terminals.
 *
 * <p>A service that has something to say to terminals contributes a {@link dsg.configuration.PolicyPart}; one that wants to hear from them
 * a {@link dsg.configuration.ReportReader}. Both are CDI beans, found by themselves; {@link dsg.configuration.PolicyChanged} says that a
 * part has changed. The parts make one document for each terminal, signed by a key of the key vault, with a version that never goes back
 * and an end after which the agent shuts what may not stay open offline (A6, T35).
 */
@NullMarked
package dsg.configuration;

import org.jspecify.annotations.NullMarked;

/**
 * Applications: whatever one person asks for and another decides (申請). A service says what can be applied for by an
 * {@link dsg.application.ApplicationKind}; number, deadline, four eyes, comments, delegation and history are the same for all of
 * them, and no service keeps a decision anywhere else (ADR 12; T9, T15, T48).
 */
@NullMarked
package dsg.application;

import org.jspecify.annotations.NullMarked;

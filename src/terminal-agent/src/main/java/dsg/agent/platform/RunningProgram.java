package dsg.agent.platform;

import java.time.Instant;

/**
 * A running program.
 *
 * @param user the number of the account that it runs as
 * @param executable the program's file; empty where it cannot be told
 */
public record RunningProgram(int id, int user, String executable, String name, Instant startedAt) {}

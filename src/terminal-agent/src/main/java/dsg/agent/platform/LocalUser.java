package dsg.agent.platform;

import java.nio.file.Path;

/**
 * A person's account on the terminal.
 *
 * @param administrator whether the system lets it do everything
 */
public record LocalUser(String name, int number, Path home, boolean administrator, boolean locked) {}

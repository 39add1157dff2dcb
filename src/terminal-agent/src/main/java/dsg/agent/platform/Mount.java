package dsg.agent.platform;

import java.nio.file.Path;

/**
 * A mounted file system.
 *
 * @param device what is mounted: a device file, or a server's folder
 */
public record Mount(String device, Path place, String type, boolean readOnly) {}

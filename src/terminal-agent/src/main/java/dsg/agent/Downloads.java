package dsg.agent;

import java.io.IOException;

/** Where duties get files of the gateway from. What they make of one its signature decides, never where it came from. */
@FunctionalInterface
public interface Downloads {

    /**
     * The file at this path of the gateway.
     *
     * @param path beginning with {@code /agent/}
     * @param most bytes that it may have
     * @throws IOException where there is none, or it has more
     */
    byte[] get(String path, int most) throws IOException, InterruptedException;
}

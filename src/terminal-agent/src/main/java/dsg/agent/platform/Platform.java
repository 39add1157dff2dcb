package dsg.agent.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine that the agent runs on. Reading never changes anything, and what cannot be read is left out; doing throws where it could
 * not be done.
 */
public interface Platform {

    /** Names and versions of the operating system: {@code name}, {@code version}, {@code kernel}, {@code host}. */
    Map<String, String> system();

    /** What the machine is made of: {@code vendor}, {@code model}, {@code serial}, {@code processor}, {@code memory} in bytes. */
    Map<String, String> hardware();

    /** Disks, sticks and optical drives; no partitions. */
    List<Drive> drives();

    /** Everything on USB, hubs left out. */
    List<UsbDevice> usb();

    /** What is mounted, pseudo file systems left out. */
    List<Mount> mounts();

    /** Network interfaces, loopback left out. */
    List<NetworkCard> networks();

    /** People's accounts on the terminal itself, by name; those of the system left out. */
    List<LocalUser> users();

    /** Name to version of all installed packages. */
    Map<String, String> packages();

    /** What runs. */
    List<RunningProgram> programs();

    /**
     * As whom a program runs, or ran; where it is over already, whose the file is that it has left.
     *
     * @return the number of the account; -1 where neither can be told
     */
    int userOf(int program, Path file);

    /** The name of any account, people's and the system's; its number where nobody has it. */
    String userName(int number);

    /** Folders that the terminal offers to others, with the service that does. */
    Map<String, String> shares();

    /** Since the last key, movement or touch, by a clock that nobody sets; empty where there is nothing to touch. */
    Optional<Duration> idle();

    /** Mounts what is on a drive, without programs and devices on it. */
    void mount(Drive drive, Path place) throws IOException;

    /** Takes a file system away from those who use it, also while they do. */
    void unmount(Path place) throws IOException;

    /** Lets nothing read or write this drive, or lets it again. */
    void block(Drive drive, boolean blocked) throws IOException;

    /** Takes something on USB away from every program until it is put in anew. */
    void shut(UsbDevice device) throws IOException;

    /** Stops offering this folder. */
    void endShare(String folder) throws IOException;

    /** Takes a network interface down. */
    void disconnect(NetworkCard card) throws IOException;

    /** Ends everything and switches the machine off. */
    void shutDown() throws IOException;

    /** Ends everything and starts the machine anew. */
    void restart() throws IOException;
}

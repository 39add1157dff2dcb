package dsg.agent.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine that is not the terminal's own and only plays it: it is looked at as it is, and nothing is done to it. What a duty wants to do
 * fails, and is reported as failed.
 */
public final class WatchedOnly implements Platform {

    private final Platform machine;

    public WatchedOnly(Platform machine) {
        this.machine = machine;
    }

    @Override
    public Map<String, String> system() {
        return machine.system();
    }

    @Override
    public Map<String, String> hardware() {
        return machine.hardware();
    }

    @Override
    public List<Drive> drives() {
        return machine.drives();
    }

    @Override
    public List<UsbDevice> usb() {
        return machine.usb();
    }

    @Override
    public List<Mount> mounts() {
        return machine.mounts();
    }

    @Override
    public List<NetworkCard> networks() {
        return machine.networks();
    }

    @Override
    public List<LocalUser> users() {
        return machine.users();
    }

    @Override
    public Map<String, String> packages() {
        return machine.packages();
    }

    @Override
    public List<RunningProgram> programs() {
        return machine.programs();
    }

    @Override
    public int userOf(int program, Path file) {
        return machine.userOf(program, file);
    }

    @Override
    public String userName(int number) {
        return machine.userName(number);
    }

    @Override
    public Map<String, String> shares() {
        return machine.shares();
    }

    @Override
    public Optional<Duration> idle() {
        return machine.idle();
    }

    @Override
    public void mount(Drive drive, Path place) throws IOException {
        throw refused();
    }

    @Override
    public void unmount(Path place) throws IOException {
        throw refused();
    }

    @Override
    public void block(Drive drive, boolean blocked) throws IOException {
        throw refused();
    }

    @Override
    public void shut(UsbDevice device) throws IOException {
        throw refused();
    }

    @Override
    public void endShare(String folder) throws IOException {
        throw refused();
    }

    @Override
    public void disconnect(NetworkCard card) throws IOException {
        throw refused();
    }

    @Override
    public void shutDown() throws IOException {
        throw refused();
    }

    @Override
    public void restart() throws IOException {
        throw refused();
    }

    private static IOException refused() {
        return new IOException("this machine only plays the terminal, and nothing is done to it");
    }
}

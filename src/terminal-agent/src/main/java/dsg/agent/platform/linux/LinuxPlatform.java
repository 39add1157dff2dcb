package dsg.agent.platform.linux;

import dsg.agent.platform.Drive;
import dsg.agent.platform.LocalUser;
import dsg.agent.platform.Mount;
import dsg.agent.platform.NetworkCard;
import dsg.agent.platform.Platform;
import dsg.agent.platform.RunningProgram;
import dsg.agent.platform.UsbDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Debian 12, and what is like it. */
public final class LinuxPlatform implements Platform, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Tree tree;
    private final Machine machine;
    private final Devices devices;
    private final Networks networks;
    private final Accounts accounts;
    private final Software software;
    private final Input input;

    /** @param root of the file system; another than {@code /} only to look at a copy of one */
    public LinuxPlatform(Path root) {
        this.tree = new Tree(root);
        this.machine = new Machine(tree);
        this.devices = new Devices(tree);
        this.networks = new Networks(tree);
        this.accounts = new Accounts(tree);
        this.software = new Software(tree);
        this.input = new Input(tree);
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
        return devices.drives();
    }

    @Override
    public List<UsbDevice> usb() {
        return devices.usb();
    }

    @Override
    public List<Mount> mounts() {
        return software.mounts();
    }

    @Override
    public List<NetworkCard> networks() {
        return networks.all();
    }

    @Override
    public List<LocalUser> users() {
        return accounts.people();
    }

    @Override
    public Map<String, String> packages() {
        return software.packages();
    }

    @Override
    public List<RunningProgram> programs() {
        return software.programs();
    }

    @Override
    public int userOf(int program, Path file) {
        String user = Software.line(tree.text("proc/" + program + "/status"), "Uid:");
        if (!user.isEmpty()) {
            return (int) Devices.number(user.split("\\s+")[0]);
        }
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException | UnsupportedOperationException gone) {
            return -1;
        }
    }

    @Override
    public String userName(int number) {
        return accounts.name(number);
    }

    @Override
    public Map<String, String> shares() {
        return software.shares();
    }

    @Override
    public Optional<Duration> idle() {
        return input.idle();
    }

    @Override
    public void mount(Drive drive, Path place) throws IOException {
        Files.createDirectories(place);
        run("mount", "-o", "nosuid,nodev,noexec", devices.content(drive.name()).toString(), place.toString());
    }

    @Override
    public void unmount(Path place) throws IOException {
        // lazily: it is gone from every path at once, whoever still holds a file of it
        run("umount", "--lazy", place.toString());
    }

    @Override
    public void block(Drive drive, boolean blocked) throws IOException {
        Path authorized = usbOf(drive);
        if (authorized != null) {
            Files.writeString(authorized, blocked ? "0" : "1");
        } else if (blocked) {
            run("blockdev", "--setro", "/dev/" + drive.name());
        } else {
            run("blockdev", "--setrw", "/dev/" + drive.name());
        }
    }

    /** USB's own switch: what is not authorized has no driver, and so no device file. */
    private @Nullable Path usbOf(Drive drive) {
        for (UsbDevice each : devices.usb()) {
            if (each.vendor().equals(drive.vendor())
                    && each.product().equals(drive.product())
                    && each.serial().equals(drive.serial())) {
                return tree.at("sys/bus/usb/devices").resolve(each.path()).resolve("authorized");
            }
        }
        return null;
    }

    @Override
    public void shut(UsbDevice device) throws IOException {
        Files.writeString(
                tree.at("sys/bus/usb/devices").resolve(device.path()).resolve("authorized"),
                "0",
                StandardOpenOption.WRITE);
    }

    @Override
    public void endShare(String folder) throws IOException {
        Path exports = tree.at("etc/exports");
        if (Files.exists(exports)) {
            String kept = Files.readString(exports)
                    .lines()
                    .filter(line -> !line.strip().split("\\s+")[0].equals(folder))
                    .collect(Collectors.joining("\n", "", "\n"));
            replace(exports, kept);
        }
        Path samba = tree.at("etc/samba/smb.conf");
        if (Files.exists(samba)) {
            replace(samba, SambaSettings.without(Files.readString(samba), folder));
        }
        for (Path file : tree.in("var/lib/samba/usershares")) {
            if (Software.line(Tree.text(file), "path=").equals(folder)) {
                Files.delete(file);
            }
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(Tree.name(file) + ".dsg");
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void disconnect(NetworkCard card) throws IOException {
        run("ip", "link", "set", "dev", card.name(), "down");
    }

    @Override
    public void shutDown() throws IOException {
        run("systemctl", "poweroff");
    }

    @Override
    public void restart() throws IOException {
        run("systemctl", "reboot");
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command[0] + ": "
                        + new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException end) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(end);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}

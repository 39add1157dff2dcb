package dsg.agent.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.Drive;
import dsg.agent.platform.LocalUser;
import dsg.agent.platform.RunningProgram;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine that the test runs on; for what it does not have, a directory in the form that the kernel gives. */
class LinuxPlatformTest {

    private final LinuxPlatform here = new LinuxPlatform(Path.of("/"));

    @TempDir
    Path root;

    @Test
    @DisplayName("the machine says what it is: system, memory, packages, this very program, root's account, mounts")
    void thisMachine() {
        assertThat(here.system()).containsKeys("kernel", "host", "name");
        assertThat(Long.parseLong(here.hardware().getOrDefault("memory", "0"))).isGreaterThan(1L << 28);
        assertThat(here.packages()).containsKey("adduser:all");
        assertThat(here.programs()).extracting(RunningProgram::id).contains((int)
                ProcessHandle.current().pid());
        assertThat(here.users())
                .filteredOn(LocalUser::administrator)
                .extracting(LocalUser::name)
                .contains("root");
        assertThat(here.mounts()).extracting(each -> each.place().toString()).contains("/");
        assertThat(here.networks()).isNotEmpty().extracting("name").doesNotContain("lo");
        assertThat(here.drives()).isNotEmpty();
    }

    @Test
    @DisplayName("a stick on USB is told by its maker, product, serial number and size")
    void stick() throws IOException {
        Path usb = Files.createDirectories(root.resolve("sys/devices/pci0/usb1/1-1"));
        write(usb, "idVendor", "46f4\n");
        write(usb, "idProduct", "0001\n");
        write(usb, "serial", "DSG0001234\n");
        write(usb, "manufacturer", "QEMU\n");
        write(usb, "product", "QEMU USB HARDDRIVE\n");
        Path face = Files.createDirectories(usb.resolve("1-1:1.0"));
        write(face, "bInterfaceClass", "08\n");
        Path device = Files.createDirectories(face.resolve("host0/target0/0:0:0:0"));
        write(device, "type", "0\n");
        write(device, "vendor", "QEMU    \n");
        write(device, "model", "QEMU HARDDISK   \n");
        Path block = Files.createDirectories(device.resolve("block/sdb"));
        write(block, "size", "131072\n");
        write(block, "removable", "0\n");
        Files.createSymbolicLink(block.resolve("device"), device);
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("sys/block")).resolve("sdb"), block);
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("sys/bus/usb/devices")).resolve("1-1"), usb);

        LinuxPlatform other = new LinuxPlatform(root);
        assertThat(other.drives()).singleElement().satisfies(drive -> {
            assertThat(drive.identity()).isEqualTo("46f4:0001:DSG0001234:67108864");
            assertThat(drive.isPortable()).isTrue();
            assertThat(drive).extracting(Drive::bus, Drive::optical).containsExactly("usb", false);
        });
        assertThat(other.usb()).singleElement().satisfies(each -> {
            assertThat(each.classes()).containsExactly("08");
            assertThat(each.path()).isEqualTo("1-1");
        });
    }

    @Test
    @Proves(value = "R148", says = "No shared folder on a terminal shares protected information")
    @DisplayName(
            "shared folders are found in the settings of both services, and are gone from them when they are ended")
    void shares() throws IOException {
        Path etc = Files.createDirectories(root.resolve("etc/samba"));
        write(etc, "smb.conf", """
            [global]
              workgroup = A
            [drawings]
              path = /srv/drawings
              read only = no
            [other]
              path = /srv/other
            """);
        write(root.resolve("etc"), "exports", "# none\n/srv/nfs *(rw)\n");
        LinuxPlatform other = new LinuxPlatform(root);
        assertThat(other.shares())
                .containsEntry("/srv/drawings", "samba")
                .containsEntry("/srv/other", "samba")
                .containsEntry("/srv/nfs", "nfs");
        other.endShare("/srv/drawings");
        other.endShare("/srv/nfs");
        assertThat(other.shares()).containsOnlyKeys("/srv/other");
        assertThat(Files.readString(etc.resolve("smb.conf"))).contains("[global]", "workgroup", "[other]");
    }

    private static void write(Path directory, String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}

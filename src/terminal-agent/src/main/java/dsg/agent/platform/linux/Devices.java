package dsg.agent.platform.linux;

import dsg.agent.platform.Drive;
import dsg.agent.platform.UsbDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drives and everything on USB, by {@code /sys}. */
final class Devices {

    private static final int SECTOR = 512;
    private static final String HUB = "09";
    private static final String IMAGING = "06";

    private final Tree tree;

    Devices(Tree tree) {
        this.tree = tree;
    }

    List<Drive> drives() {
        List<Drive> drives = new ArrayList<>();
        for (Path block : tree.in("sys/block")) {
            Drive drive = drive(block);
            if (isDrive(drive, block)) {
                drives.add(drive);
            }
        }
        return drives;
    }

    /** Loop devices without a file, compressed memory and what the device mapper makes of others are no drives. */
    private static boolean isDrive(Drive drive, Path block) {
        if (drive.name().startsWith("loop")) {
            return Files.exists(block.resolve("loop/backing_file"));
        }
        return !drive.name().startsWith("zram")
                && !drive.name().startsWith("ram")
                && !drive.name().startsWith("dm-")
                && (drive.bytes() > 0 || drive.optical());
    }

    private static Drive drive(Path block) {
        String name = Tree.name(block);
        Path device = Tree.real(block.resolve("device"));
        Path usb = usbAbove(device);
        return new Drive(
                name,
                bus(name, device, usb),
                usb == null ? "" : Tree.value(usb.resolve("idVendor")),
                usb == null ? "" : Tree.value(usb.resolve("idProduct")),
                model(device),
                usb == null
                        ? Tree.value(firstOf(device.resolve("serial"), block.resolve("serial")))
                        : Tree.value(usb.resolve("serial")),
                number(Tree.value(block.resolve("size"))) * SECTOR,
                // 5 is what SCSI calls discs
                Tree.value(device.resolve("type")).equals("5"),
                Tree.value(block.resolve("removable")).equals("1"));
    }

    private static Path firstOf(Path one, Path other) {
        return Files.exists(one) ? one : other;
    }

    private static String model(Path device) {
        return (Tree.value(device.resolve("vendor")) + " " + Tree.value(device.resolve("model")))
                .strip()
                .replaceFirst("^0x[0-9a-f]{4}", "")
                .strip();
    }

    private static String bus(String name, Path device, @Nullable Path usb) {
        if (usb != null) {
            return "usb";
        }
        if (name.startsWith("nvme")) {
            return "nvme";
        }
        if (name.startsWith("loop")) {
            return "loop";
        }
        String path = device.toString();
        if (path.contains("/virtio")) {
            return "virtio";
        }
        return path.contains("/ata") ? "ata" : "";
    }

    /** The USB device that a device hangs on. */
    private static @Nullable Path usbAbove(Path device) {
        for (Path each = device; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("idVendor"))) {
                return each;
            }
        }
        return null;
    }

    /** The device file of a drive's first partition, or of the whole where it has none. */
    Path content(String drive) {
        return tree.in("sys/block/" + drive).stream()
                .filter(each -> Files.exists(each.resolve("partition")))
                .map(Tree::name)
                .findFirst()
                .map(part -> tree.at("dev/" + part))
                .orElse(tree.at("dev/" + drive));
    }

    List<UsbDevice> usb() {
        List<UsbDevice> all = new ArrayList<>();
        for (Path device : tree.in("sys/bus/usb/devices")) {
            if (Files.exists(device.resolve("idVendor"))
                    && !Tree.value(device.resolve("bDeviceClass")).equals(HUB)) {
                all.add(new UsbDevice(
                        Tree.name(device),
                        Tree.value(device.resolve("idVendor")),
                        Tree.value(device.resolve("idProduct")),
                        (Tree.value(device.resolve("manufacturer")) + " " + Tree.value(device.resolve("product")))
                                .strip(),
                        Tree.value(device.resolve("serial")),
                        classes(device)));
            }
        }
        return all;
    }

    private static List<String> classes(Path device) {
        return Tree.in(Tree.real(device)).stream()
                // telephones that call their class their own say in words what they are (libmtp finds them by the same
                // word)
                .map(each -> Tree.value(each.resolve("interface")).contains("MTP")
                        ? IMAGING
                        : Tree.value(each.resolve("bInterfaceClass")))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}

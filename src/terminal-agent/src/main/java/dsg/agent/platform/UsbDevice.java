package dsg.agent.platform;

import java.util.List;

/**
 * Something on USB.
 *
 * @param path of the port that it is in
 * @param vendor four hexadecimal digits
 * @param product four hexadecimal digits
 * @param classes of its interfaces, two hexadecimal digits each: 08 storage, 06 cameras and telephones, 0e cameras
 */
public record UsbDevice(String path, String vendor, String product, String name, String serial, List<String> classes) {

    public UsbDevice {
        classes = List.copyOf(classes);
    }

    /** Whether it hands files over by itself, without a drive (PTP, MTP): cameras and telephones. */
    public boolean handsFilesOver() {
        return classes.contains("06");
    }
}

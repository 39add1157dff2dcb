package dsg.agent.platform;

/**
 * A disk, stick or optical drive.
 *
 * @param name by which the system calls it now; changes from start to start
 * @param bus {@code usb}, {@code virtio}, {@code ata}, {@code loop}, or empty where unknown
 * @param vendor USB's number of the maker, four hexadecimal digits; empty for anything else
 * @param product likewise, of the product
 * @param serial as the drive itself says; empty where it says none
 * @param bytes that it holds; 0 for an empty optical drive
 * @param optical whether discs go in
 * @param removable whether the system says that it, or what is in it, can be taken out
 */
public record Drive(
        String name,
        String bus,
        String vendor,
        String product,
        String model,
        String serial,
        long bytes,
        boolean optical,
        boolean removable) {

    /** Whether it came in from outside: a stick or a disc's drive, by its bus or by what it says of itself. */
    public boolean isPortable() {
        return bus.equals("usb") || removable || optical;
    }

    /** What does not change when it is put in elsewhere. */
    public String identity() {
        return vendor + ":" + product + ":" + serial + ":" + (optical ? "disc" : bytes);
    }
}

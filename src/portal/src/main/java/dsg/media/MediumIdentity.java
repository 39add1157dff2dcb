package dsg.media;

import dsg.platform.access.RuleBroken;
import java.util.Locale;
import java.util.Set;

/**
 * What a medium is told apart by: USB's numbers of maker and product, and a serial number of its own (R135, T33).
 *
 * @param vendor four hexadecimal digits; empty for a built-in drive
 * @param product likewise
 */
record MediumIdentity(String vendor, String product, String serial) {

    private static final Set<String> INVENTED = Set.of(
            "0123456789",
            "1234567890",
            "0123456789abcdef",
            "123456789abcdef",
            "0123456789abcdef0123456789abcdef",
            "123456789012",
            "1234567890abcdef",
            "serial",
            "unknown",
            "none",
            "default",
            "sn12345678",
            "abcdef");

    private static final int LEAST_RUN = 6;

    /**
     * Reads what was typed.
     *
     * @param builtIn whether it is a drive of the terminal itself, which is not on USB
     */
    static MediumIdentity of(String vendor, String product, String serial, boolean builtIn) {
        String maker = vendor.strip().toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
        String model = product.strip().toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
        boolean numbered = maker.matches("[0-9a-f]{4}") && model.matches("[0-9a-f]{4}");
        if (!numbered && !(builtIn && maker.isEmpty() && model.isEmpty())) {
            throw new RuleBroken("media.usb.bad");
        }
        String own = serial.strip();
        demandSerial(own);
        return new MediumIdentity(maker, model, own);
    }

    private static void demandSerial(String serial) {
        // the second character of an identifier that Windows makes up for a device without a serial number
        if (serial.length() > 1 && serial.charAt(1) == '&') {
            throw new RuleBroken("media.serial.invented");
        }
        if (!serial.matches("[A-Za-z0-9][A-Za-z0-9._:-]{3,63}")) {
            throw new RuleBroken("media.serial.bad");
        }
        String plain = serial.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.chars().distinct().count() == 1) {
            throw new RuleBroken("media.serial.same");
        }
        if (INVENTED.contains(plain) || isRun(plain)) {
            throw new RuleBroken("media.serial.invented");
        }
    }

    /** Each character the next of the one before. */
    private static boolean isRun(String plain) {
        for (int i = 1; i < plain.length(); i++) {
            if (plain.charAt(i) != plain.charAt(i - 1) + 1) {
                return false;
            }
        }
        return plain.length() >= LEAST_RUN;
    }
}

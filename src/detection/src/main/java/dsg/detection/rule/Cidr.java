package dsg.detection.rule;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value is an address of this network, IPv4 or IPv6. No name is ever looked up. */
public final class Cidr implements ValueTest {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final int length;
    private final int bits;
    private final BigInteger network;

    private Cidr(byte[] address, int bits) {
        this.length = address.length;
        this.bits = bits;
        this.network = prefix(address, bits);
    }

    /** Empty where the text is no network. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        String prefix = slash < 0 ? "" : text.substring(slash + 1);
        if (!prefix.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(prefix);
        return address(text.substring(0, slash))
                .filter(address -> bits <= address.length * 8)
                .map(address -> new Cidr(address, bits));
    }

    @Override
    public boolean passes(Object value) {
        return address(value.toString())
                .filter(address ->
                        address.length == length && prefix(address, bits).equals(network))
                .isPresent();
    }

    private static BigInteger prefix(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }

    private static Optional<byte[]> address(String text) {
        boolean written = V4.matcher(text).matches() || V6.matcher(text).matches();
        if (text.length() > 45 || !written) {
            return Optional.empty();
        }
        try {
            // only digits, dots and colons: read as it stands, never asked of a name server
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}

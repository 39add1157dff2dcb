package dsg.edge.state;

/** An IPv4 address. Never looked up anywhere: only four numbers are one. */
public record Address(int bits) {

    /**
     * Reads one.
     *
     * @throws Broken when it is not four numbers
     */
    public static Address of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new Broken("address", text);
        }
        int bits = 0;
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                throw new Broken("address", text);
            }
            bits = (bits << 8) | Integer.parseInt(part);
        }
        return new Address(bits);
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d".formatted(bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255);
    }
}

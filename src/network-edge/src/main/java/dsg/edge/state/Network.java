package dsg.edge.state;

/** Addresses that begin alike, as {@code 10.2.1.0/24}. */
public record Network(Address first, int length) {

    public Network {
        if (length < 0 || length > 32 || (first.bits() & ~mask(length)) != 0) {
            throw new Broken("network", first + "/" + length);
        }
    }

    /**
     * Reads one.
     *
     * @throws Broken when it is none, also when its address has bits beyond its length
     */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "32" : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,2}")) {
            throw new Broken("network", text);
        }
        return new Network(Address.of(slash < 0 ? text : text.substring(0, slash)), Integer.parseInt(length));
    }

    public boolean contains(Address address) {
        return (address.bits() & mask(length)) == first.bits();
    }

    public boolean overlaps(Network other) {
        return contains(other.first) || other.contains(first);
    }

    @Override
    public String toString() {
        return length == 32 ? first.toString() : first + "/" + length;
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (32 - length);
    }
}

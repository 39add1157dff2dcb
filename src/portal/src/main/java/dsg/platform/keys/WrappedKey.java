package dsg.platform.keys;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A data key as a contract's key has wrapped it: version, number of the contract's key where it is not the first, nonce, sealed key with its
 * tag. The version says which of the contract's keys it was.
 *
 * @param number of the contract's key; {@link #QUARANTINE} for the one of quarantine
 */
@SuppressWarnings("ArrayRecordComponent")
record WrappedKey(int number, byte[] nonce, byte[] sealed) {

    static final int NONCE = 12;
    static final int QUARANTINE = 0;

    private static final int SEALED = 32 + 16;
    private static final byte FIRST = 1;
    private static final byte NUMBERED = 2;
    private static final byte QUARANTINED = 3;

    static WrappedKey read(byte[] wrapped) {
        int numbered = 1 + Integer.BYTES + NONCE + SEALED;
        int plain = 1 + NONCE + SEALED;
        ByteBuffer bytes = ByteBuffer.wrap(wrapped);
        byte version = bytes.hasRemaining() ? bytes.get() : 0;
        boolean known = (version == NUMBERED && wrapped.length == numbered)
                || ((version == FIRST || version == QUARANTINED) && wrapped.length == plain);
        if (!known) {
            throw new WrongWrapping();
        }
        int number = switch (version) {
            case FIRST -> 1;
            case NUMBERED -> bytes.getInt();
            default -> QUARANTINE;
        };
        if (version == NUMBERED && number < 2) {
            throw new WrongWrapping();
        }
        byte[] nonce = new byte[NONCE];
        byte[] sealed = new byte[SEALED];
        bytes.get(nonce).get(sealed);
        return new WrappedKey(number, nonce, sealed);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + (number > 1 ? Integer.BYTES : 0) + NONCE + SEALED);
        if (number > 1) {
            bytes.put(NUMBERED).putInt(number);
        } else {
            bytes.put(number == 1 ? FIRST : QUARANTINED);
        }
        return bytes.put(nonce).put(sealed).array();
    }

    /** What a contract's key of this number is called in the token. */
    static String alias(UUID contract, int number) {
        return switch (number) {
            case QUARANTINE -> contract + ".quarantine";
            case 1 -> contract.toString();
            default -> contract + "." + number;
        };
    }

    /** The number of the contract's key that is called so; -1 where it is none of its numbered ones. */
    static int numberOf(UUID contract, String alias) {
        if (alias.equals(contract.toString())) {
            return 1;
        }
        String number = alias.startsWith(contract + ".")
                ? alias.substring(contract.toString().length() + 1)
                : "";
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
    }
}

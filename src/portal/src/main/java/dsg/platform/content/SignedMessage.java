package dsg.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A signed message (RFC 5652, 5.1) read from its beginning, as far as its content: what it signs lies in it as it is. Definite
 * and indefinite lengths (X.690, 8.1.3) are understood.
 */
final class SignedMessage {

    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int CONTENT = 0xa0;
    private static final int INDEFINITE = -1;
    /** Certificates, lists and signatures that follow the content. */
    private static final int LONGEST_REST = 4 << 20;

    private final ZipInput input;

    /** Told of the content, which is unread when it is handed over and read afterwards. */
    interface Receiver {
        void take(InputStream content) throws IOException;
    }

    private SignedMessage(InputStream file) {
        this.input = new ZipInput(file);
    }

    /** Hands the content over if the message holds any, and looks whether the rest is only what belongs there. */
    static void read(InputStream file, Receiver receiver) throws IOException {
        SignedMessage message = new SignedMessage(file);
        message.readTo(receiver);
        message.demandPlainRest();
    }

    private void readTo(Receiver receiver) throws IOException {
        enter(); // content info
        skip(); // its type
        enter(); // explicit
        enter(); // signed data
        skip(); // version
        skip(); // digests
        long length = enter(); // what is signed
        long end = length == INDEFINITE ? Long.MAX_VALUE : input.position() + length;
        skip(); // its type
        if (input.position() < end && tag() == CONTENT) {
            enter();
            int kind = tag();
            Fault.when("damaged", kind != OCTETS && kind != OCTETS_IN_PIECES);
            InputStream content = kind == OCTETS ? input.bounded(enter()) : new Pieces();
            receiver.take(content);
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void demandPlainRest() throws IOException {
        int last = 0;
        for (long count = 0; !input.isAtEnd(); count++) {
            Fault.when("polyglot", count > LONGEST_REST);
            last = last >>> 8 | (input.read(1).get(0) & 0xff) << 24;
            Fault.when("polyglot", last == ZipReader.END);
        }
    }

    private int tag() throws IOException {
        ByteBuffer next = input.peek(1);
        Fault.when("damaged", !next.hasRemaining());
        return next.get(0) & 0xff;
    }

    /** Reads tag and length and stands at what they announce. */
    private long enter() throws IOException {
        input.read(1);
        int first = input.read(1).get(0) & 0xff;
        if (first < 0x80) {
            return first;
        }
        if (first == 0x80) {
            return INDEFINITE;
        }
        Fault.when("damaged", first > 0x84);
        long length = 0;
        for (int i = 0; i < first - 0x80; i++) {
            length = length << 8 | (input.read(1).get(0) & 0xff);
        }
        return length;
    }

    private void skip() throws IOException {
        long length = enter();
        Fault.when("damaged", length == INDEFINITE || length > LONGEST_REST);
        input.read((int) length);
    }

    /** Octets in a row of primitive strings, to the mark or length that ends the row. */
    private final class Pieces extends InputStream {
        private final long end;
        private long left;
        private boolean over;

        Pieces() throws IOException {
            long length = enter();
            end = length == INDEFINITE ? Long.MAX_VALUE : input.position() + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (left == 0 && !over) {
                over = input.position() >= end || tag() != OCTETS;
                left = over ? 0 : enter();
                Fault.when("damaged", left < 0);
            }
            if (over) {
                return -1;
            }
            int count = input.bounded(left).read(target, offset, length);
            left -= count;
            return count;
        }
    }
}

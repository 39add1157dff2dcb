package dsg.protocol.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the terminal hands over. As bytes, in the project's own format: {@code DSGC}, version 1, the request's four texts and the finger,
 * the time in milliseconds, the sensor's name, then the frames as binary PGM or PNG, each after its length.
 *
 * @param request that it answers
 * @param takenAt by the terminal's clock
 * @param sensor its driver's name
 * @param frames the best ones, at most {@value #MOST_FRAMES}; the arrays are the caller's to {@link #wipe}
 */
public record Capture(CaptureRequest request, Instant takenAt, String sensor, List<byte[]> frames) {

    public static final int MOST_FRAMES = 2;

    /** Of one frame. */
    public static final int MOST_BYTES = 1 << 18;

    private static final int MARK = 0x44534743;
    private static final int VERSION = 1;
    private static final int LONGEST_NAME = 64;

    public Capture {
        if (frames.isEmpty()
                || frames.size() > MOST_FRAMES
                || frames.stream().anyMatch(frame -> frame.length > MOST_BYTES)
                || sensor.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a capture");
        }
        frames = List.copyOf(frames);
    }

    /** Forgets the frames. */
    public void wipe() {
        frames.forEach(frame -> Arrays.fill(frame, (byte) 0));
    }

    /** The caller wipes it. */
    byte[] encode() {
        Wiped bytes =
                new Wiped(frames.stream().mapToInt(frame -> frame.length + 4).sum() + 2048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeByte(VERSION);
            out.writeUTF(request.nonce());
            out.writeUTF(request.account());
            out.writeUTF(request.session());
            out.writeUTF(request.terminal());
            out.writeByte(request.finger());
            out.writeLong(takenAt.toEpochMilli());
            out.writeUTF(sensor);
            out.writeByte(frames.size());
            for (byte[] frame : frames) {
                out.writeInt(frame.length);
                out.write(frame);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.taken();
    }

    static Capture decode(byte[] bytes) throws CaptureRefused {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MARK || in.readByte() != VERSION) {
                throw new CaptureRefused(CaptureRefused.Reason.MALFORMED);
            }
            CaptureRequest request =
                    new CaptureRequest(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readByte());
            Instant takenAt = Instant.ofEpochMilli(in.readLong());
            String sensor = in.readUTF();
            List<byte[]> frames = new ArrayList<>();
            int count = in.readUnsignedByte();
            for (int i = 0; i < Math.min(count, MOST_FRAMES + 1); i++) {
                frames.add(frame(in));
            }
            if (in.read() >= 0) {
                throw new CaptureRefused(CaptureRefused.Reason.MALFORMED);
            }
            return new Capture(request, takenAt, sensor, frames);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new CaptureRefused(CaptureRefused.Reason.MALFORMED, malformed);
        }
    }

    private static byte[] frame(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] frame = new byte[length];
        in.readFully(frame);
        return frame;
    }

    /** Leaves nothing behind in its buffer. */
    private static final class Wiped extends ByteArrayOutputStream {

        Wiped(int size) {
            super(size);
        }

        byte[] taken() {
            byte[] all = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return all;
        }
    }
}

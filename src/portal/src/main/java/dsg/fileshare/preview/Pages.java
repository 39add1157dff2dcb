package dsg.fileshare.preview;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of a document's pages, without a watermark yet.
 *
 * @param pictures as PNG, in order
 * @param total pages that the document has; more than there are pictures where it is longer than is shown
 */
record Pages(List<byte[]> pictures, int total) {

    private static final int LONGEST_NUMBER = 10;

    Pages {
        pictures = List.copyOf(pictures);
    }

    /** Bytes of all pictures. */
    long size() {
        return pictures.stream().mapToLong(picture -> picture.length).sum();
    }

    /**
     * Reads what the converter has written: the number of pages, then each picture's length and its bytes. The converter may have fallen to
     * the document, so nothing of it is believed.
     *
     * @throws SandboxCut where it is not that
     */
    static Pages read(byte[] made, int most) throws SandboxCut {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(made))) {
            int total = number(in);
            List<byte[]> pictures = new ArrayList<>();
            while (in.available() > 0) {
                int length = number(in);
                if (length > in.available() || pictures.size() == most) {
                    throw new SandboxCut("more than was asked for");
                }
                pictures.add(in.readNBytes(length));
            }
            if (pictures.isEmpty() || total < pictures.size()) {
                throw new SandboxCut("no pages");
            }
            return new Pages(pictures, total);
        } catch (IOException | NumberFormatException malformed) {
            throw new SandboxCut("malformed: " + malformed.getMessage());
        }
    }

    private static int number(DataInputStream in) throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || digits.length() == LONGEST_NUMBER) {
                throw new EOFException("no number");
            }
            digits.append((char) next);
        }
        int number = Integer.parseInt(digits.toString().strip());
        if (number < 0) {
            throw new NumberFormatException("negative");
        }
        return number;
    }
}

package dsg.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 18, 20})
    @DisplayName("segments of 4 KiB to 1 MiB are understood, with the header that is bound to the content")
    void understood(int exponent) throws Exception {
        byte[] header = header(exponent);
        Layout layout = Layout.read(ByteBuffer.wrap(header));
        assertThat(layout.segment()).isEqualTo(1 << exponent);
        assertThat(layout.bind(new byte[] {7})).startsWith(header).hasSize(9).endsWith(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 21, 31, 127})
    @DisplayName("no other size of a segment is believed: memory for it would be asked for")
    void refused(int exponent) {
        assertThatThrownBy(() -> Layout.read(ByteBuffer.wrap(header(exponent)))).isInstanceOf(TamperedFile.class);
    }

    @Test
    @DisplayName("each byte of the header that is another makes it no header of ours")
    void anyByte() {
        for (int at : new int[] {0, 1, 2, 3, 4, 6, 7}) {
            byte[] header = header(18);
            header[at] ^= 1;
            assertThatThrownBy(() -> Layout.read(ByteBuffer.wrap(header)))
                    .as("byte %d", at)
                    .isInstanceOf(TamperedFile.class);
        }
    }

    /** As ADR 3 writes it down. */
    private static byte[] header(int exponent) {
        return new byte[] {'D', 'S', 'G', 'F', 1, (byte) exponent, 0, 0};
    }
}

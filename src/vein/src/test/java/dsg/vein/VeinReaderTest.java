package dsg.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dsg.vein.attack.AttackCheck.Suspicion;
import dsg.vein.attack.PlainChecks;
import dsg.vein.attack.ReplayMemory;
import dsg.vein.features.VeinField;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.Quality;
import dsg.vein.image.GrayImage;
import dsg.vein.image.PortableGraymap;
import dsg.vein.image.UnreadableImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VeinReaderTest {

    private final VeinReader reader =
            new VeinReader(CaptureProfile.TRANSMISSION_4_3, new PlainChecks(new ReplayMemory(100)));

    @Test
    @DisplayName("an image shown a second time is suspected, as a file and decoded, and gives no features")
    void replay() throws UnreadableImage {
        byte[] file = PortableGraymap.write(Fingers.image(1, 1));
        assertThat(reader.read(file)).isInstanceOf(VeinReader.Acquired.class);
        assertThat(reader.read(file)).isEqualTo(new VeinReader.Suspected(Suspicion.REPLAYED));
        assertThat(reader.read(Fingers.image(1, 1))).isEqualTo(new VeinReader.Suspected(Suspicion.REPLAYED));
        assertThat(reader.read(Fingers.image(1, 2))).isInstanceOf(VeinReader.Acquired.class);
    }

    @Test
    @DisplayName("what the check does not believe is not read, however good the finger looks")
    void suspicionComesFirst() {
        VeinReader doubting = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.of(Suspicion.UNIFORM));
        assertThat(doubting.read(Fingers.image(1, 1))).isEqualTo(new VeinReader.Suspected(Suspicion.UNIFORM));
    }

    @Test
    @DisplayName("the quality gate says what is wrong, and gives no features")
    void refused() {
        VeinReader.Reading reading = reader.read(glaring());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        VeinReader.Refused.class,
                        refused -> assertThat(refused.flaw()).isEqualTo(Quality.Flaw.TOO_BRIGHT));
    }

    @Test
    @DisplayName("the smallest and the longest images are read or refused like any other")
    void oddSizes() {
        for (int[] size : new int[][] {{32, 32}, {2048, 32}, {32, 2048}, {33, 1000}}) {
            GrayImage image = new GrayImage(size[0], size[1], new byte[size[0] * size[1]]);
            assertThat(Fingers.READER.read(image)).isInstanceOf(VeinReader.Refused.class);
        }
    }

    @Test
    @DisplayName("no image at all is said to be none")
    void unreadable() {
        assertThatExceptionOfType(UnreadableImage.class).isThrownBy(() -> reader.read(new byte[100]));
    }

    @Test
    @DisplayName("an image gives the same features on every machine: templates outlive machines")
    void sameEverywhere() throws Exception {
        VeinReader other = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());
        String digest = digest(other);
        assertThat(digest).isEqualTo(digest(Fingers.READER));
        // Whoever changes what is read of an image changes this, and has to enrol everybody anew.
        assertThat(digest).isEqualTo("0b07e08c5fba4bbc6c1412a5270a3c913d2eadd14e0040bf353e84d5c8d9c446");
    }

    private static String digest(VeinReader reader) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int finger = 0; finger < 3; finger++) {
            VeinReader.Reading reading = reader.read(Fingers.image(finger, 1));
            assertThat(reading).isInstanceOf(VeinReader.Acquired.class);
            VeinReader.Acquired acquired = (VeinReader.Acquired) reading;
            for (VeinField field : new VeinField[] {
                acquired.features().directions(), acquired.features().centreLines()
            }) {
                for (float[] part : field.parts()) {
                    ByteBuffer bytes = ByteBuffer.allocate(part.length * Float.BYTES);
                    bytes.asFloatBuffer().put(part);
                    digest.update(bytes);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static GrayImage glaring() {
        byte[] pixels = Fingers.image(2, 2).pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.min(250, 8 * (pixels[i] & 0xFF));
        }
        return new GrayImage(320, 240, pixels);
    }
}

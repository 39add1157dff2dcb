package dsg.vein.attack;

import static dsg.vein.attack.AttackCheck.Suspicion.BLANK;
import static dsg.vein.attack.AttackCheck.Suspicion.OUT_OF_RANGE;
import static dsg.vein.attack.AttackCheck.Suspicion.REPLAYED;
import static dsg.vein.attack.AttackCheck.Suspicion.UNIFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.vein.Fingers;
import dsg.vein.image.GrayImage;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlainChecksTest {

    private final PlainChecks checks = new PlainChecks(new ReplayMemory(2));

    @Test
    @DisplayName("an image that was seen before is a replay, one of the same finger taken anew is not")
    void replayed() {
        GrayImage first = Fingers.image(1, 1);
        GrayImage second = Fingers.image(1, 2);
        assertThat(checks.examine(first)).isEmpty();
        assertThat(checks.examine(second)).isEmpty();
        assertThat(checks.examine(new GrayImage(first.width(), first.height(), first.pixels())))
                .contains(REPLAYED);
        byte[] nearly = first.pixels();
        nearly[5000]++;
        assertThat(checks.examine(new GrayImage(first.width(), first.height(), nearly)))
                .isEmpty();
    }

    @Test
    @DisplayName("the memory of images is bounded, and forgets the oldest first")
    void bounded() {
        GrayImage first = Fingers.image(1, 1);
        assertThat(checks.examine(first)).isEmpty();
        assertThat(checks.examine(Fingers.image(1, 2))).isEmpty();
        assertThat(checks.examine(Fingers.image(1, 3))).isEmpty();
        assertThat(checks.examine(first)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplayMemory(0));
    }

    @Test
    @DisplayName(
            "what no sensor makes of a finger is not compared: black, flat, drawn in few levels or in black and white")
    void noFinger() {
        assertThat(checks.examine(image(place -> place % 5))).contains(BLANK);
        assertThat(checks.examine(image(place -> 100 + place % 7))).contains(UNIFORM);
        assertThat(checks.examine(image(place -> place % 10 * 20))).contains(OUT_OF_RANGE);
        assertThat(checks.examine(image(place -> place % 9 == 0 ? place % 256 : place % 2 * 255)))
                .contains(OUT_OF_RANGE);
    }

    private static GrayImage image(IntUnaryOperator grey) {
        byte[] pixels = new byte[320 * 240];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) grey.applyAsInt(i);
        }
        return new GrayImage(320, 240, pixels);
    }
}

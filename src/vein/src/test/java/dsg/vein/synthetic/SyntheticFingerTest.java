package dsg.vein.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SyntheticFingerTest {

    @Test
    @DisplayName("A5: the same seeds give the same picture, other seeds another one")
    void reproducible() {
        byte[] picture = SyntheticFinger.of(5).image(1).pixels();
        assertThat(SyntheticFinger.of(5).image(1).pixels()).isEqualTo(picture);
        assertThat(SyntheticFinger.of(5).image(2).pixels()).isNotEqualTo(picture);
        assertThat(SyntheticFinger.of(6).image(1).pixels()).isNotEqualTo(picture);
    }

    @Test
    @DisplayName("A5: a big vessel is thicker than each of its branches, and lies deeper")
    void vessels() {
        double thickest = 0;
        double thinnest = 1;
        for (VesselTree.Piece piece : VesselTree.grow(4)) {
            assertThat(piece.depth()).isGreaterThan(piece.radius());
            thickest = Math.max(thickest, piece.radius());
            thinnest = Math.min(thinnest, piece.radius());
        }
        assertThat(thickest).isGreaterThan(2 * thinnest);
    }
}

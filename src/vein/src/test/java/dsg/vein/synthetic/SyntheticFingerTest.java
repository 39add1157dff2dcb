package dsg.vein.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsg.vein.image.GrayImage;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SyntheticFingerTest {

    @Test
    @DisplayName("the same subject, finger and sample give the same picture, another one of each another picture")
    void reproducible() {
        byte[] picture = SyntheticFinger.of(5, 0).image(1).pixels();
        assertThat(SyntheticFinger.of(5, 0).image(1).pixels()).isEqualTo(picture);
        assertThat(SyntheticFinger.of(5, 0).image(2).pixels()).isNotEqualTo(picture);
        assertThat(SyntheticFinger.of(5, 1).image(1).pixels()).isNotEqualTo(picture);
        assertThat(SyntheticFinger.of(6, 0).image(1).pixels()).isNotEqualTo(picture);
    }

    @Test
    @DisplayName("first samples lie no more alike than others: a pose belongs to one finger's one sample")
    void poses() {
        Set<Integer> middles = new HashSet<>();
        for (int subject = 0; subject < 6; subject++) {
            for (int finger = 0; finger < 2; finger++) {
                middles.add(middle(SyntheticFinger.of(subject, finger).image(1)));
            }
        }
        assertThat(Collections.max(middles) - Collections.min(middles)).isGreaterThan(8);
    }

    /** The row halfway between the finger's edges. */
    private static int middle(GrayImage image) {
        int upper = 0;
        int lower = image.height() - 1;
        while (image.at(160, upper) < 40) {
            upper++;
        }
        while (image.at(160, lower) < 40) {
            lower--;
        }
        return (upper + lower) / 2;
    }

    @Test
    @DisplayName("a vessel's cube is the sum of its branches' cubes, and the thicker the deeper it lies")
    void vessels() {
        List<VesselTree.Piece> pieces = VesselTree.grow(4);
        int forks = 0;
        for (VesselTree.Piece vessel : pieces) {
            if (isJoined(vessel, pieces)) {
                continue;
            }
            List<VesselTree.Piece> branches =
                    pieces.stream().filter(piece -> follows(piece, vessel)).toList();
            double cubes =
                    branches.stream().mapToDouble(SyntheticFingerTest::cube).sum();
            forks += branches.size() > 1 ? 1 : 0;
            if (!branches.isEmpty()) {
                assertThat(cubes).isCloseTo(cube(vessel), within(1e-9));
            }
            for (VesselTree.Piece branch : branches) {
                assertThat(branch.depth()).isLessThanOrEqualTo(vessel.depth());
            }
        }
        assertThat(forks).isGreaterThan(5);
    }

    /** Where a tip of elsewhere ends too, more may flow in than flows on. */
    private static boolean isJoined(VesselTree.Piece vessel, List<VesselTree.Piece> pieces) {
        return pieces.stream()
                        .filter(piece -> piece.toAlong() == vessel.toAlong() && piece.toAround() == vessel.toAround())
                        .count()
                > 1;
    }

    private static boolean follows(VesselTree.Piece piece, VesselTree.Piece vessel) {
        return piece.fromAlong() == vessel.toAlong() && piece.fromAround() == vessel.toAround();
    }

    private static double cube(VesselTree.Piece piece) {
        return piece.radius() * piece.radius() * piece.radius();
    }
}

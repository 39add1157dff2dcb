package dsg.vein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.vein.features.VeinField;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ElasticMatcherTest {

    private static final int WIDTH = VeinField.WIDTH;
    private static final int HEIGHT = VeinField.HEIGHT;

    @Test
    @DisplayName("a field is wholly like itself, however strong its numbers are, and hardly like another")
    void itself() {
        assertThat(score(field(1), field(1))).isBetween(0.99, 1.01);
        assertThat(score(field(1), scaled(field(1), 40))).isBetween(0.99, 1.01);
        assertThat(score(field(1), field(2))).isLessThan(0.4);
        assertThat(score(field(1), scaled(field(1), -1))).isLessThan(0.4);
    }

    @Test
    @DisplayName("a field that lies elsewhere is found within 32 pixels along and 24 around the finger, and no further")
    void moved() {
        for (int[] by : new int[][] {{16, 0}, {-16, 0}, {0, 12}, {0, -12}, {15, -11}, {5, 3}}) {
            assertThat(score(field(1), moved(field(1), by[0], by[1]))).isGreaterThan(0.95);
        }
        assertThat(score(field(1), moved(field(1), 30, 0))).isLessThan(0.4);
    }

    @Test
    @DisplayName("skin that is stretched, each part a little elsewhere, is still itself, and less so than unstretched")
    void stretched() {
        double same = score(field(1), field(1));
        double stretched = score(field(1), stretched(field(1)));
        assertThat(stretched).isGreaterThan(0.87).isLessThan(same - 0.05);
    }

    @Test
    @DisplayName("fields that show nothing are like nothing")
    void nothing() {
        VeinField empty = new VeinField(new float[VeinField.PLACES], new float[VeinField.PLACES]);
        assertThat(score(empty, empty)).isBetween(-0.1, 0.1);
        assertThat(score(empty, field(1))).isBetween(-0.1, 0.1);
    }

    private static double score(VeinField enrolled, VeinField probe) {
        return ElasticMatcher.score(new FieldPyramid(enrolled), new FieldPyramid(probe));
    }

    /** Smooth patches, as veins are. */
    private static VeinField field(long seed) {
        Random random = new Random(seed);
        float[][] parts = new float[2][VeinField.PLACES];
        for (int patch = 0; patch < 150; patch++) {
            int middleX = random.nextInt(WIDTH);
            int middleY = random.nextInt(HEIGHT);
            double turn = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < VeinField.PLACES; i++) {
                double far = Math.hypot(i % WIDTH - middleX, i / WIDTH - middleY);
                parts[0][i] += (float) (Math.cos(turn) * Math.exp(-far * far / 8));
                parts[1][i] += (float) (Math.sin(turn) * Math.exp(-far * far / 8));
            }
        }
        return new VeinField(parts);
    }

    private static VeinField scaled(VeinField field, float factor) {
        float[][] parts = new float[2][VeinField.PLACES];
        for (int part = 0; part < 2; part++) {
            for (int i = 0; i < VeinField.PLACES; i++) {
                parts[part][i] = factor * field.parts()[part][i];
            }
        }
        return new VeinField(parts);
    }

    private static VeinField moved(VeinField field, int dx, int dy) {
        return drawn(field, (x, y) -> new int[] {x - dx, y - dy});
    }

    /** Three places further from the middle at the ends. */
    private static VeinField stretched(VeinField field) {
        return drawn(field, (x, y) -> new int[] {x - Math.round((x - WIDTH / 2f) / 13), y});
    }

    private interface From {
        int[] place(int x, int y);
    }

    private static VeinField drawn(VeinField field, From from) {
        float[][] parts = new float[2][VeinField.PLACES];
        for (int i = 0; i < VeinField.PLACES; i++) {
            int[] place = from.place(i % WIDTH, i / WIDTH);
            if (place[0] >= 0 && place[0] < WIDTH && place[1] >= 0 && place[1] < HEIGHT) {
                parts[0][i] = field.parts()[0][place[1] * WIDTH + place[0]];
                parts[1][i] = field.parts()[1][place[1] * WIDTH + place[0]];
            }
        }
        return new VeinField(parts);
    }
}

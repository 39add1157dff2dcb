package dsg.vein.features;

import dsg.vein.finger.CaptureProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the average finger looks like to a sensor. Fingers resemble each other - joints, the course of the big veins, the
 * sensor's own marks - and what all have in common tells none of them apart, so it is subtracted before anything is compared.
 *
 * <p>It comes with the product, one file a sensor: for each part of the features 80 × 40 signed bytes of 1/256. A sensor
 * without such a file is not used: where nothing is taken away nearly every finger scores above the threshold.
 */
public final class Expectation {

    private static final int PARTS = 3;
    private static final float UNIT = 1 / 256f;

    private final byte[] means;

    private Expectation(byte[] means) {
        this.means = means;
    }

    /**
     * The one that comes with the product.
     *
     * @throws IllegalArgumentException when there is no file of the profile's name, or one that is not whole
     */
    public static Expectation of(CaptureProfile profile) {
        try (InputStream file = Expectation.class.getResourceAsStream(profile.name() + ".expectation")) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "nothing is known of what " + profile.name() + " shows of any finger");
            }
            return read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To learn from: no score of features that nothing was taken from compares with a threshold. */
    public static Expectation none() {
        return new Expectation(new byte[PARTS * VeinField.PLACES]);
    }

    public static Expectation read(byte[] means) {
        if (means.length != PARTS * VeinField.PLACES) {
            throw new IllegalArgumentException(means.length + " bytes are no expectation");
        }
        return new Expectation(means.clone());
    }

    /** The mean of features from which nothing has been taken yet: of many fingers, none of which can be told from it. */
    public static Expectation learn(List<VeinFeatures> features) {
        byte[] means = new byte[PARTS * VeinField.PLACES];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (VeinFeatures each : features) {
                sum += parts(each)[i / VeinField.PLACES][i % VeinField.PLACES];
            }
            means[i] = (byte) Math.clamp(Math.round(sum / features.size() / UNIT), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return new Expectation(means);
    }

    public byte[] bytes() {
        return means.clone();
    }

    void takeFrom(VeinField directions, VeinField centreLines) {
        float[][] parts = parts(new VeinFeatures(directions, centreLines));
        for (int i = 0; i < means.length; i++) {
            parts[i / VeinField.PLACES][i % VeinField.PLACES] -= means[i] * UNIT;
        }
    }

    private static float[][] parts(VeinFeatures features) {
        float[][] directions = features.directions().parts();
        return new float[][] {
            directions[0], directions[1], features.centreLines().parts()[0]
        };
    }
}

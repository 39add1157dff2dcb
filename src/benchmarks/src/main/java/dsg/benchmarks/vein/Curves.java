package dsg.benchmarks.vein;

import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.Filters;
import dsg.vein.image.GrayImage;
import dsg.vein.image.ImageReader;
import dsg.vein.image.Plane;
import dsg.vein.image.UnreadableImage;
import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many genuine attempts fail the worse the image: refused by the quality gate or below the threshold. The images are changed
 * afterwards, which is not the same as laying the finger on otherwise.
 */
final class Curves {

    private final List<ImageFolder.Finger> fingers;
    private final CaptureProfile profile;
    private final Expectation expectation;
    private final int enrol;

    Curves(List<ImageFolder.Finger> fingers, CaptureProfile profile, int enrol) {
        this.fingers = fingers;
        this.profile = profile;
        this.expectation = Expectation.of(profile);
        this.enrol = enrol;
    }

    private interface Change {
        Plane of(Plane image, double amount);
    }

    private interface Picture {
        float at(double x, double y);
    }

    /**
     * One way in which images get worse.
     *
     * @param ofSkin whether the unrolled finger is changed and not the image
     * @param amounts how bad it is tried
     */
    private record Curve(String name, boolean ofSkin, Change change, List<Double> amounts) {}

    private static final List<Curve> CURVES = List.of(
            new Curve("as it is", false, (image, amount) -> image, List.of(0.0)),
            new Curve(
                    "along, px",
                    false,
                    (image, amount) -> drawn(image, (x, y) -> image.between(x + amount, y)),
                    List.of(20.0, 40.0, 60.0)),
            new Curve(
                    "across, px",
                    false,
                    (image, amount) -> drawn(image, (x, y) -> image.between(x, y + amount)),
                    List.of(10.0, 20.0, 30.0)),
            new Curve("scale", false, Curves::scaled, List.of(0.8, 0.85, 0.9, 0.95, 1.05, 1.1, 1.15)),
            new Curve("turned, °", false, Curves::turned, List.of(3.0, 6.0, 9.0)),
            new Curve("rolled, °", true, Curves::rolled, List.of(10.0, 20.0, 30.0, 40.0)),
            new Curve(
                    "exposure",
                    false,
                    (image, amount) -> drawn(image, (x, y) -> (float) amount * image.between(x, y)),
                    List.of(0.125, 0.25, 0.5, 1.5, 2.0, 3.0)),
            new Curve(
                    "blur, px",
                    false,
                    (image, amount) -> Filters.separable(image, Filters.gauss(amount), Filters.gauss(amount)),
                    List.of(1.0, 2.0, 3.0, 4.0, 6.0)));

    private static Plane drawn(Plane like, Picture picture) {
        Plane drawn = new Plane(like.width(), like.height());
        for (int y = 0; y < like.height(); y++) {
            for (int x = 0; x < like.width(); x++) {
                drawn.values()[y * like.width() + x] = picture.at(x, y);
            }
        }
        return drawn;
    }

    private static Plane scaled(Plane image, double factor) {
        double middleX = image.width() / 2.0;
        double middleY = image.height() / 2.0;
        return drawn(
                image, (x, y) -> image.between(middleX + (x - middleX) / factor, middleY + (y - middleY) / factor));
    }

    private static Plane turned(Plane image, double degrees) {
        double c = StrictMath.cos(Math.toRadians(degrees));
        double s = StrictMath.sin(Math.toRadians(degrees));
        double middleX = image.width() / 2.0;
        double middleY = image.height() / 2.0;
        return drawn(
                image,
                (x, y) -> image.between(
                        middleX + c * (x - middleX) - s * (y - middleY),
                        middleY + s * (x - middleX) + c * (y - middleY)));
    }

    /** Around the finger's axis; what comes into sight is not known. */
    private static Plane rolled(Plane skin, double degrees) {
        double rows = Math.toRadians(degrees) * UnrolledFinger.ROWS_PER_RADIAN;
        return drawn(skin, (x, y) -> skin.between(x, y + rows));
    }

    private record Genuine(List<PreparedFeatures> template, List<Plane> probes) {}

    List<String> lines() {
        List<Genuine> genuine = fingers.stream().flatMap(this::genuine).toList();
        List<String> lines = new ArrayList<>();
        for (Curve curve : CURVES) {
            for (double amount : curve.amounts()) {
                Share missed = missed(genuine, curve, amount);
                lines.add(String.format(Locale.ROOT, "%-12s %5s  %s", curve.name(), amount, missed));
            }
        }
        return lines;
    }

    /** Of the acquired samples the first ones are enrolled, as they are. */
    private Stream<Genuine> genuine(ImageFolder.Finger finger) {
        List<VeinFeatures> enrolled = new ArrayList<>();
        List<Plane> probes = new ArrayList<>();
        for (Path sample : finger.samples()) {
            Optional<GrayImage> image = read(sample);
            Optional<VeinFeatures> features = image.flatMap(each -> features(each, CURVES.getFirst(), 0));
            if (features.isPresent() && enrolled.size() < enrol) {
                enrolled.add(features.get());
            } else if (features.isPresent()) {
                image.map(Curves::plane).ifPresent(probes::add);
            }
        }
        String name = Integer.toString(fingers.indexOf(finger));
        return probes.isEmpty()
                ? Stream.empty()
                : Stream.of(new Genuine(Templates.PROTECTED.enrol(name, enrolled), probes));
    }

    private Share missed(List<Genuine> genuine, Curve curve, double amount) {
        List<Boolean> accepted = genuine.stream()
                .parallel()
                .flatMap(finger ->
                        finger.probes().stream().map(probe -> isAccepted(finger.template(), probe, curve, amount)))
                .toList();
        return new Share((int) accepted.stream().filter(each -> !each).count(), accepted.size());
    }

    private boolean isAccepted(List<PreparedFeatures> template, Plane probe, Curve curve, double amount) {
        GrayImage image = grey(curve.ofSkin() ? probe : curve.change().of(probe, amount));
        return features(image, curve, amount)
                .map(PreparedFeatures::new)
                .map(each -> Decision.ofOne(Similarity.PROTECTED.best(template, each)))
                .filter(decision -> decision == Decision.ACCEPTED)
                .isPresent();
    }

    /** Empty when the quality gate refuses it. */
    private Optional<VeinFeatures> features(GrayImage image, Curve curve, double amount) {
        UnrolledFinger finger = UnrolledFinger.of(image, profile);
        if (finger.flaw().isPresent()) {
            return Optional.empty();
        }
        Plane skin = curve.ofSkin() ? curve.change().of(finger.skin(), amount) : finger.skin();
        return Optional.of(VeinFeatures.of(new UnrolledFinger(skin, finger.quality(), finger.flaw()), expectation));
    }

    private static GrayImage grey(Plane image) {
        byte[] pixels = new byte[image.values().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(Math.round(image.values()[i]), 0, 255);
        }
        return new GrayImage(image.width(), image.height(), pixels);
    }

    private static Optional<GrayImage> read(Path sample) {
        try {
            return Optional.of(ImageReader.read(Collection.bytes(sample)));
        } catch (UnreadableImage e) {
            return Optional.empty();
        }
    }

    private static Plane plane(GrayImage image) {
        Plane like = new Plane(image.width(), image.height());
        return drawn(like, (x, y) -> image.at((int) x, (int) y));
    }
}

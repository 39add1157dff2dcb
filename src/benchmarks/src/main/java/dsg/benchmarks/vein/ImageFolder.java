package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of images: {@code subject/finger/sample} or {@code subject/sample}; without directories, names that begin with the
 * subject ({@code 001_L_index_1.bmp}, {@code s1_1.png}).
 *
 * <p>Fingers are told apart by directories and by words in the names that stand for a finger or a hand ({@code left/index_1.bmp},
 * as SDUMLA-HMT has them). What else differs, {@code s1_1} and {@code s2_1} or {@code 20260101_1015}, are samples of one finger,
 * and so are those in directories of sessions.
 */
final class ImageFolder {

    private static final int DEEPEST = 5;
    private static final Pattern IMAGE = Pattern.compile(".+\\.(bmp|png|jpg|jpeg|pgm)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SESSION =
            Pattern.compile("(?i)(\\d+(st|nd|rd|th)[ _-]?)?se(ssion|ss)[ _-]?\\d*|s\\d+");
    private static final Pattern SUBJECT_FIRST = Pattern.compile("(\\p{Alpha}*\\d+)[ _.-]+(.+)");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern FINGER = Pattern.compile(
            "(?<![a-z])(left|right|l|r|thumb|index|forefinger|fore|middle|ring|little|pinky|(f|finger)[ _-]?\\d+)(?![a-z])");

    private ImageFolder() {}

    /**
     * @param name empty where the subject has one finger only
     * @param samples in the order of their numbers
     */
    record Finger(String subject, String name, List<Path> samples) {}

    /** In the order of subjects and names. */
    static List<Finger> fingers(Path folder, VeinOptions.Subjects subjects) {
        Map<String, List<Path>> people = people(folder);
        Predicate<String> asked = asked(people.keySet(), subjects);
        List<Finger> fingers = new ArrayList<>();
        people.forEach((subject, samples) -> {
            if (asked.test(subject)) {
                Map<String, List<Path>> byFinger = samples.stream()
                        .sorted(Comparator.comparing(sample -> order(folder, sample)))
                        .collect(Collectors.groupingBy(
                                sample -> finger(folder, sample), TreeMap::new, Collectors.toList()));
                byFinger.forEach((name, own) -> fingers.add(new Finger(subject, name, own)));
            }
        });
        return fingers;
    }

    private static Map<String, List<Path>> people(Path folder) {
        Map<String, List<Path>> people = new TreeMap<>();
        for (Path person : entries(folder, Files::isDirectory)) {
            people.put(name(person), images(person));
        }
        people.values().removeIf(List::isEmpty);
        if (people.isEmpty()) {
            entries(folder, ImageFolder::isImage)
                    .forEach(image -> people.computeIfAbsent(subject(image), fresh -> new ArrayList<>())
                            .add(image));
        }
        return people;
    }

    private static String subject(Path image) {
        Matcher matcher = SUBJECT_FIRST.matcher(stem(image));
        if (!matcher.matches()) {
            throw new Trouble(
                    "画像の名前が利用者で始まりません（例: 001_L_index_1.bmp）。利用者ごとのフォルダに入れてください: " + image,
                    "The image's name does not begin with its subject (as 001_L_index_1.bmp does). Put images in a directory"
                            + " for each subject: " + image);
        }
        return matcher.group(1);
    }

    /**
     * By the numbers in the subjects' names, or, where no name has one, by their places from 1 on. A range of names that have some
     * is not guessed at: subjects that are kept for another purpose must not slip in.
     */
    private static Predicate<String> asked(Collection<String> people, VeinOptions.Subjects subjects) {
        if (subjects.equals(VeinOptions.Subjects.ALL)) {
            return subject -> true;
        }
        List<String> names = List.copyOf(people);
        List<Integer> numbers = names.stream().map(ImageFolder::number).toList();
        if (numbers.stream().allMatch(number -> number < 0)) {
            return subject -> subjects.hold(names.indexOf(subject) + 1);
        }
        if (numbers.contains(-1) || numbers.stream().distinct().count() < names.size()) {
            throw new Trouble(
                    "番号のない、または同じ番号の利用者があるため、--subjects の範囲を決められません。それらを除いてください。",
                    "Some subjects have no number, or the same one, so --subjects names no range. Take them out.");
        }
        return subject -> subjects.hold(number(subject));
    }

    private static int number(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.find() ? Integer.parseInt(number.group()) : -1;
    }

    private static List<Path> images(Path person) {
        try (Stream<Path> files = Files.walk(person, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(ImageFolder::isImage).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble("読めません: " + person, "Cannot read: " + person);
        }
    }

    private static boolean isImage(Path path) {
        return !isHidden(path) && IMAGE.matcher(name(path)).matches() && Files.isRegularFile(path);
    }

    /** Such as {@code .git}, and what macOS puts beside every file. */
    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }

    /** The directories between subject and sample, and what the sample's name says of finger and hand. */
    private static String finger(Path folder, Path sample) {
        List<String> parts = new ArrayList<>();
        Path relative = folder.relativize(sample);
        for (int i = 1; i < relative.getNameCount() - 1; i++) {
            parts.add(relative.getName(i).toString());
        }
        parts.removeIf(part -> SESSION.matcher(part).matches());
        String words = CAMEL.matcher(stem(sample)).replaceAll("_").toLowerCase(Locale.ROOT);
        String told = FINGER.matcher(words).results().map(MatchResult::group).collect(Collectors.joining("_"));
        if (!told.isEmpty()) {
            parts.add(told);
        }
        return String.join("/", parts);
    }

    /** So that 10 comes after 9. */
    private static String order(Path folder, Path sample) {
        String name = folder.relativize(sample.resolveSibling(stem(sample))).toString();
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }

    private static String stem(Path file) {
        return name(file).substring(0, name(file).lastIndexOf('.'));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static List<Path> entries(Path folder, Predicate<Path> which) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(which)
                    .filter(path -> !isHidden(path))
                    .sorted(Comparator.comparing(ImageFolder::name))
                    .toList();
        } catch (IOException e) {
            throw new Trouble("読めません: " + folder, "Cannot read: " + folder);
        }
    }
}

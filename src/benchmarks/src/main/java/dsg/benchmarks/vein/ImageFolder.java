package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of images: {@code subject/finger/sample}, {@code subject/sample}, or several fingers in one folder told apart by what
 * stands before the sample's number ({@code subject/left/index_1.bmp}, as SDUMLA-HMT has them).
 */
final class ImageFolder {

    private static final int DEEPEST = 4;
    private static final Pattern IMAGE = Pattern.compile(".+\\.(bmp|png|jpg|jpeg|pgm)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private ImageFolder() {}

    /**
     * @param samples in the order of their numbers
     */
    record Finger(String subject, String name, List<Path> samples) {}

    /** In the order of subjects and names. */
    static List<Finger> fingers(Path folder, VeinOptions.Subjects subjects) {
        List<Path> people = directories(folder);
        List<Integer> numbers = numbers(people, subjects);
        List<Finger> fingers = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (subjects.hold(numbers.get(i))) {
                fingers.addAll(fingersOf(people.get(i)));
            }
        }
        return fingers;
    }

    /**
     * The numbers in the subjects' names, or, where no name has one, their places from 1 on. A range of names that have some is
     * not guessed at: subjects that are kept for another purpose must not slip in.
     */
    private static List<Integer> numbers(List<Path> people, VeinOptions.Subjects subjects) {
        List<Integer> numbers = people.stream().map(ImageFolder::number).toList();
        if (numbers.stream().allMatch(number -> number < 0)) {
            return IntStream.rangeClosed(1, people.size()).boxed().toList();
        }
        boolean telling = numbers.stream().distinct().count() == people.size() && Collections.min(numbers) >= 0;
        if (!telling && !subjects.equals(VeinOptions.Subjects.ALL)) {
            throw new Trouble(
                    "番号のない、または同じ番号のフォルダがあるため、--subjects の範囲を決められません。そのフォルダを除いてください。",
                    "Some directories have no number, or the same one, so --subjects names no range. Take them out.");
        }
        return numbers;
    }

    private static int number(Path path) {
        Matcher number = NUMBER.matcher(path.getFileName().toString());
        return number.find() ? Integer.parseInt(number.group()) : -1;
    }

    private static List<Finger> fingersOf(Path person) {
        Map<Path, List<Path>> byDirectory;
        try (Stream<Path> files = Files.walk(person, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            byDirectory = files.filter(ImageFolder::isImage)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble("読めません: " + person, "Cannot read: " + person);
        }
        String subject = person.getFileName().toString();
        List<Finger> fingers = new ArrayList<>();
        byDirectory.forEach((directory, files) -> told(files)
                .forEach((prefix, samples) ->
                        fingers.add(new Finger(subject, person.relativize(directory) + "/" + prefix, samples))));
        return fingers;
    }

    private static boolean isImage(Path path) {
        return !isHidden(path) && IMAGE.matcher(path.getFileName().toString()).matches() && Files.isRegularFile(path);
    }

    /** Such as {@code .git}, and what macOS puts beside every file. */
    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** One folder's images by finger: by prefix when every one is numbered and no prefix stands alone. */
    private static Map<String, List<Path>> told(List<Path> files) {
        List<Path> sorted =
                files.stream().sorted(Comparator.comparing(ImageFolder::order)).toList();
        Function<Path, String> prefix = file -> {
            Matcher numbered = NUMBERED.matcher(stem(file));
            return numbered.matches() ? numbered.group(1) : "";
        };
        Map<String, List<Path>> byPrefix =
                sorted.stream().collect(Collectors.groupingBy(prefix, TreeMap::new, Collectors.toList()));
        boolean telling =
                !byPrefix.containsKey("") && byPrefix.values().stream().allMatch(samples -> samples.size() > 1);
        return telling ? byPrefix : Map.of("", sorted);
    }

    /** So that 10 comes after 9. */
    private static String order(Path file) {
        return NUMBER.matcher(stem(file).toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> directories(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(path -> !isHidden(path))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new Trouble("読めません: " + folder, "Cannot read: " + folder);
        }
    }
}

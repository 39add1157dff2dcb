package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the operator asked for.
 *
 * @param enrol samples of a finger that are enrolled
 * @param task what to do with the images
 */
record VeinOptions(Path folder, Subjects subjects, int enrol, Optional<Path> json, Task task) {

    private static final int MOST_PARTS = 12;
    private static final int MOST_PEOPLE = 100_000;
    private static final String USAGE = "dsg bench vein DIR [--subjects A-B] [--enrol N] [--json FILE]"
            + " [--learn FILE | --folds N | --curves | --among N]";

    /** Measuring, or something besides. */
    sealed interface Task {}

    /** Error rates and times. */
    record Measure() implements Task {}

    /** Writes what the average finger looks like. */
    record Learn(Path file) implements Task {}

    /** @param parts into which people are divided, to choose on all but one and to look at that one */
    record CrossValidate(int parts) implements Task {}

    /** Makes the images worse. */
    record Spoil() implements Task {}

    /** @param people in which each finger is searched for */
    record SearchAmong(int people) implements Task {}

    /** Both ends belong to it. */
    record Subjects(int first, int last) {

        static final Subjects ALL = new Subjects(-1, Integer.MAX_VALUE);

        static Subjects of(String given) {
            if (!given.matches("[0-9]{1,6}-[0-9]{1,6}")) {
                throw new Trouble("--subjects は 31-65 のように指定します: " + given, USAGE);
            }
            String[] ends = given.split("-", 2);
            return new Subjects(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }

        boolean hold(int number) {
            return number >= first && number <= last;
        }
    }

    static VeinOptions of(List<String> words) {
        Optional<Path> folder = Optional.empty();
        Subjects subjects = Subjects.ALL;
        int enrol = 3;
        Task task = new Measure();
        Optional<Path> json = Optional.empty();
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--subjects" -> subjects = Subjects.of(value(left, word));
                case "--enrol" -> enrol = number(word, value(left, word), 1, MOST_PARTS);
                case "--json" -> json = Optional.of(writable(value(left, word)));
                case "--learn" -> task = new Learn(writable(value(left, word)));
                case "--folds" -> task = new CrossValidate(number(word, value(left, word), 2, MOST_PARTS));
                case "--curves" -> task = new Spoil();
                case "--among" -> task = new SearchAmong(number(word, value(left, word), 2, MOST_PEOPLE));
                default -> folder = Optional.of(folder(word));
            }
        }
        return new VeinOptions(
                folder.orElseThrow(() -> new Trouble("フォルダの指定がありません。", USAGE)), subjects, enrol, json, task);
    }

    /** Before the long work, not after it. */
    private static Path writable(String given) {
        Path file = Path.of(given).toAbsolutePath();
        Path directory = file.getParent();
        if (directory == null || !Files.isWritable(Files.exists(file) ? file : directory) || Files.isDirectory(file)) {
            throw new Trouble("書き込めません: " + given, "Cannot write: " + given);
        }
        return file;
    }

    private static Path folder(String given) {
        Path folder = Path.of(given);
        if (given.startsWith("--") || !Files.isDirectory(folder)) {
            throw new Trouble("フォルダではありません: " + given, USAGE);
        }
        return folder;
    }

    private static String value(Iterator<String> left, String option) {
        if (!left.hasNext()) {
            throw new Trouble(option + " の値がありません。", USAGE);
        }
        return left.next();
    }

    private static int number(String option, String given, int least, int most) {
        int number = given.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(given) : -1;
        if (number < least || number > most) {
            throw new Trouble(
                    option + " は " + least + " から " + most + " です: " + given,
                    option + " goes from " + least + " to " + most + ": " + given);
        }
        return number;
    }
}

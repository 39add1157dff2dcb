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
 * @param learnt where to write what the average finger looks like
 * @param folds into how many parts people are divided, to choose on all but one and to look at that one
 */
record VeinOptions(
        Path folder, Subjects subjects, int enrol, Optional<Path> json, Task task, Optional<Path> learnt, int folds) {

    private static final int MOST = 12;
    private static final String USAGE =
            "dsg bench vein DIR [--subjects A-B] [--enrol N] [--json FILE] [--learn FILE | --folds N | --curves]";

    /** Besides measuring. */
    enum Task {
        MEASURE,
        LEARN,
        FOLDS,
        CURVES
    }

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
        int folds = 0;
        Task task = Task.MEASURE;
        Optional<Path> json = Optional.empty();
        Optional<Path> learnt = Optional.empty();
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--subjects" -> subjects = Subjects.of(value(left, word));
                case "--enrol" -> enrol = number(word, value(left, word), 1);
                case "--json" -> json = Optional.of(writable(value(left, word)));
                case "--learn" -> {
                    task = Task.LEARN;
                    learnt = Optional.of(writable(value(left, word)));
                }
                case "--folds" -> {
                    task = Task.FOLDS;
                    folds = number(word, value(left, word), 2);
                }
                case "--curves" -> task = Task.CURVES;
                default -> folder = Optional.of(folder(word));
            }
        }
        return new VeinOptions(
                folder.orElseThrow(() -> new Trouble("フォルダの指定がありません。", USAGE)),
                subjects,
                enrol,
                json,
                task,
                learnt,
                folds);
    }

    Path file() {
        return learnt.orElseThrow();
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

    private static int number(String option, String given, int least) {
        if (!given.matches("[1-9][0-9]?") || Integer.parseInt(given) > MOST || Integer.parseInt(given) < least) {
            throw new Trouble(
                    option + " は " + least + " から " + MOST + " です: " + given,
                    option + " goes from " + least + " to " + MOST + ": " + given);
        }
        return Integer.parseInt(given);
    }
}

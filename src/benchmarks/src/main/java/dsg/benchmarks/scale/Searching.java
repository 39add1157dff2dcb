package dsg.benchmarks.scale;

import dsg.operations.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for files by parts of their names in the largest area, as people do on the page; and how many pages of the database that takes as the
 * portal's role, beside a condition that row-level security keeps from any index.
 */
final class Searching {

    private static final String ADDRESS = "/fileshare/search.xhtml";
    private static final Pattern FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final int WARM_UP = 30;
    private static final int TRIES = 40;

    /** Each with what it stands for. */
    private static final Map<String, String> WORDS = words();

    private final Function<String, String> get;
    private final BiFunction<String, Map<String, String>, String> post;
    private final Consumer<String> told;

    Searching(
            Function<String, String> get, BiFunction<String, Map<String, String>, String> post, Consumer<String> told) {
        this.get = get;
        this.post = post;
        this.told = told;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("図面", "多い / frequent");
        words.put("鑿孔", "まれ / rare");
        words.put("鑿", "一文字 / one letter");
        words.put("蜃楼", "ない / absent");
        words.put("_00001234", "番号 / a number");
        return words;
    }

    /** @param database the portal's settings, with its own role */
    void run(Properties database) {
        for (int each = 0; each < WARM_UP; each++) {
            WORDS.keySet().forEach(this::search);
        }
        WORDS.forEach((word, what) -> told.accept(
                "検索 %s %s 95 %% / search p95: %.1f ms (G-Q2 at most 100)".formatted(word, what, percentile(word))));
        try (Connection portal = DriverManager.getConnection(
                        database.getProperty("dsg.db.url"),
                        database.getProperty("dsg.db.user"),
                        database.getProperty("dsg.db.password"));
                Statement statement = portal.createStatement()) {
            statement.execute(
                    "select set_config('dsg.contract', (select id::text from contract where number = 'DEMO-2026-001'), false)");
            for (String word : WORDS.keySet()) {
                told.accept(word + " LIKE: "
                        + plan(
                                statement,
                                "select id from stored_file where removed_at is null and name_key like '%" + word
                                        + "%' order by registered_at desc, id desc limit 51"));
                told.accept(word + " stored_files_named: "
                        + plan(
                                statement,
                                "select * from stored_files_named(array['" + word
                                        + "'], array(select id from folder), 2001)"));
            }
        } catch (SQLException failure) {
            throw new Trouble("測定できません: " + failure.getMessage(), "Cannot be measured: " + failure.getMessage());
        }
    }

    private double percentile(String word) {
        double[] times = new double[TRIES];
        for (int each = 0; each < TRIES; each++) {
            times[each] = search(word);
        }
        Arrays.sort(times);
        return times[(int) Math.ceil(TRIES * 0.95) - 1];
    }

    /** Milliseconds from the press of the button to the whole page; the empty form was there before. */
    private double search(String word) {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher fields = FIELD.matcher(get.apply(ADDRESS));
        while (fields.find()) {
            form.put(one(NAME, fields.group()), one(VALUE, fields.group()));
        }
        form.put("text", word);
        form.put("find-do", "");
        long begun = System.nanoTime();
        String page = post.apply(ADDRESS, form);
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        boolean found = page.contains("/api/files/");
        if (found == word.equals("蜃楼")) {
            throw new Trouble("検索の結果が違います: " + word, "The search found something else: " + word);
        }
        return milliseconds;
    }

    private static String one(Pattern pattern, String tag) {
        Matcher found = pattern.matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** Rows, pages of the database and time of a query, as PostgreSQL counts them. */
    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder said = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (analyze, buffers, costs off) " + query)) {
            while (lines.next()) {
                String line = lines.getString(1).strip();
                boolean buffers = line.startsWith("Buffers:") && said.indexOf("Buffers:") < 0;
                if (buffers || line.startsWith("Execution")) {
                    said.append(line).append("  ");
                }
            }
        }
        return said.toString().strip();
    }
}

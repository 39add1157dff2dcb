package dsg.benchmarks.scale;

import dsg.operations.Gateway;
import dsg.operations.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Fills a gateway of its own and measures what people see of it: pages of the largest folder, what one of them costs, or the
 * search in its area.
 */
public final class ScaleBench {

    private static final int PAGE = 100;
    private static final int TRIES = 20;
    private static final int WARM_UP = 300;
    private static final int PAGES = 500;

    private final Scale scale;
    private final Gateway gateway;
    private final Consumer<String> told;

    /**
     * @param gateway one that nobody uses; it is up
     */
    public ScaleBench(Scale scale, Gateway gateway, Consumer<String> told) {
        this.scale = scale;
        this.gateway = gateway;
        this.told = told;
    }

    /**
     * Measures.
     *
     * @param get the body of the portal's page at this address, for somebody who is signed in
     * @param post what the page answers at this address to a form handed in
     * @param cpu seconds of CPU that the portal has used so far
     */
    public void run(
            Function<String, String> get, BiFunction<String, Map<String, String>, String> post, DoubleSupplier cpu) {
        try (Connection database =
                DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess())) {
            UUID folder = new Generator(database, told).fill(scale);
            switch (scale.goal()) {
                case "G-Q1" -> pages(folder, edge(database, folder), get);
                case "G-P1" -> cost(folder, get, cpu);
                default -> new Searching(get, post, told).run(gateway.properties());
            }
        } catch (SQLException failure) {
            throw new Trouble("測定できません: " + failure.getMessage(), "Cannot be measured: " + failure.getMessage());
        }
    }

    private void pages(UUID folder, UUID edge, Function<String, String> get) {
        String first = "/fileshare/folder.xhtml?id=" + folder + "&order=NAME";
        double atFirst = median(() -> get.apply(first));
        double atLast = median(() -> get.apply(first + "&after=" + edge));
        told.accept("最初のページ / first page: %.1f ms".formatted(atFirst));
        told.accept("最後のページ / last page: %.1f ms (%.2f x, G-Q1 at most 2 x)".formatted(atLast, atLast / atFirst));
    }

    /** What a page of the list costs the portal once its code has been compiled. */
    private void cost(UUID folder, Function<String, String> get, DoubleSupplier cpu) {
        String page = "/fileshare/folder.xhtml?id=" + folder + "&order=NAME";
        for (int each = 0; each < WARM_UP; each++) {
            demandSome(get.apply(page));
        }
        double before = cpu.getAsDouble();
        for (int each = 0; each < PAGES; each++) {
            demandSome(get.apply(page));
        }
        double milliseconds = (cpu.getAsDouble() - before) * 1000 / PAGES;
        told.accept("一覧の1ページ / a page of the list: %.2f CPU ms (G-P1 at most 6)".formatted(milliseconds));
    }

    /** The file after which the last page begins. */
    private static UUID edge(Connection database, UUID folder) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select id from stored_file where folder = '" + folder
                        + "' and removed_at is null order by name_key desc, id desc offset " + PAGE + " limit 1")) {
            if (!found.next()) {
                throw new Trouble("ファイルが足りません。", "There are too few files for a last page.");
            }
            return found.getObject(1, UUID.class);
        }
    }

    private static double median(Supplier<String> page) {
        double[] times = new double[TRIES];
        for (int each = 0; each < TRIES; each++) {
            long begun = System.nanoTime();
            demandSome(page.get());
            times[each] = milliseconds(begun);
        }
        Arrays.sort(times);
        return times[TRIES / 2];
    }

    private static void demandSome(String page) {
        if (page.isEmpty()) {
            throw new Trouble("画面が空です。", "The page is empty.");
        }
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}

package dsg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final double GB = Load.LARGE.gigabytes();

    private final Results results = new Results();

    @Test
    @DisplayName("every goal has its rows, also when nothing could be measured, and none is then met")
    void everyGoalHasRows() {
        List<Row> rows = new Goals(results).rows(options(EnumSet.allOf(Goal.class)));

        assertThat(rows).extracting(Row::goal).contains(Goal.values());
        assertThat(rows).noneMatch(Row::met);
    }

    @Test
    @DisplayName("an upload's own CPU is the portal's and its database's; clamd's belongs to the scan")
    void scanIsKeptApart() {
        add(
                Work.UPLOAD,
                Contenders.PORTAL,
                2,
                Map.of(Contenders.PORTAL, 2.0, Contenders.POSTGRES, 0.2, Contenders.CLAMD, 0.5));
        add(Work.PUBLICATION, Contenders.PORTAL, 7, Map.of(Contenders.PORTAL, 3.0, Contenders.CLAMD, 4.0));
        add(Work.SCAN, Contenders.CLAMD, 4, Map.of(Contenders.CLAMD, 4.0));
        add(Work.UPLOAD, Contenders.NGINX, 1, Map.of(Contenders.NGINX, 1.1));

        Row upload = rows(Goal.G_U1).getFirst();
        assertThat(upload.ours()).isCloseTo(2.2 / GB, within(1e-9));
        assertThat(upload.ratio()).isCloseTo(2.0, within(1e-9));
        assertThat(upload.met()).isTrue();

        Row scanned = rows(Goal.G_U3).getFirst();
        assertThat(scanned.ours()).isCloseTo(7.0 / GB, within(1e-9));
        assertThat(scanned.peer()).isCloseTo(6.2 / GB, within(1e-9));
        assertThat(scanned.met()).isFalse();

        Row waited = rows(Goal.G_U3).getLast();
        assertThat(waited.ratio()).isCloseTo(7.0 / 6.0, within(1e-9));
        assertThat(waited.met()).isFalse();
    }

    @Test
    @DisplayName("speed is bytes per wall second, and more is better")
    void speed() {
        add(Work.UPLOAD, Contenders.PORTAL, 2, Map.of(Contenders.PORTAL, 2.0));
        add(Work.UPLOAD, Contenders.NGINX, 1, Map.of(Contenders.NGINX, 1.0));

        Row row = rows(Goal.G_U2).getFirst();

        assertThat(row.ours()).isCloseTo(GB * 500, within(1e-6));
        assertThat(row.ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(row.met()).isFalse();
    }

    @Test
    @DisplayName("the cipher's share is what the portal takes less what hashing adds to the raw servlet")
    void cipherAlone() {
        add(Work.UPLOAD, Contenders.PORTAL, 2, Map.of(Contenders.PORTAL, 2.7));
        add(Work.UPLOAD, Contenders.RAW, 2, Map.of(Contenders.RAW, 1.8));
        add(Work.UPLOAD, Contenders.RAW_HASHED, 2, Map.of(Contenders.RAW, 2.4));

        List<Row> rows = rows(Goal.G_E1);

        assertThat(rows.get(0).ratio()).isCloseTo(1.5, within(1e-9));
        assertThat(rows.get(1).ratio()).isCloseTo(2.1 / 1.8, within(1e-9));
        assertThat(rows.get(2).ratio()).isNaN();
    }

    @Test
    @DisplayName("only what a goal compares takes part in measuring it")
    void participants() {
        Options small = options(EnumSet.of(Goal.G_S1));

        assertThat(small.takesPart(Contenders.APACHE, Load.SMALL)).isTrue();
        assertThat(small.takesPart(Contenders.APACHE, Load.LARGE)).isFalse();
        assertThat(small.takesPart(Contenders.NGINX)).isFalse();
        assertThat(small.takesPart(Contenders.PORTAL, Load.SMALL)).isTrue();
    }

    private void add(Work work, String contender, double wall, Map<String, Double> cpu) {
        results.add(new Results.Key(Load.LARGE, work, contender), new Usage(wall, cpu));
    }

    private List<Row> rows(Goal goal) {
        return new Goals(results).rows(options(EnumSet.of(goal)));
    }

    private static Options options(EnumSet<Goal> goals) {
        return new Options(Optional.empty(), 1, goals);
    }
}

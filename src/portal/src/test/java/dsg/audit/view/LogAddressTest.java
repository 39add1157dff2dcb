package dsg.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.audit.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogAddressTest {

    @Test
    void asksForEverythingWhereNothingIsTyped() {
        var query = LogAddress.of(Map.of()).query();
        assertThat(query.from()).isNull();
        assertThat(query.until()).isNull();
        assertThat(query.username()).isNull();
        assertThat(query.action()).isNull();
        assertThat(query.outcome()).isNull();
        assertThat(query.after()).isNull();
    }

    @Test
    void readsEveryFilter() {
        UUID last = UUID.randomUUID();
        var query = LogAddress.of(Map.of(
                        "from", "令和8年11月1日",
                        "until", "2026-11-23",
                        "username", " A10000001 ",
                        "action", "VIEW_AREA",
                        "outcome", "REFUSED",
                        "person", "A10000002",
                        "after", last.toString()))
                .query();
        assertThat(query.from()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(query.until()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(query.username()).isEqualTo("A10000001");
        assertThat(query.action()).isEqualTo("VIEW_AREA");
        assertThat(query.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(query.after()).isEqualTo(last);
        assertThat(query.any()).containsExactly("A10000002");
    }

    @Test
    void marksWhatItCannotRead() {
        var address = LogAddress.of(Map.of("from", "あした", "until", "", "outcome", "MAYBE", "after", "x"));
        assertThat(address.badFrom()).isTrue();
        assertThat(address.badUntil()).isFalse();
        assertThat(address.query().from()).isNull();
        assertThat(address.query().outcome()).isNull();
        assertThat(address.query().after()).isNull();
    }

    @Test
    void carriesTheFiltersInLinksButNotThePage() {
        var address = LogAddress.of(Map.of("from", "令和8年11月1日", "action", "VIEW_AREA", "after", "x"));
        assertThat(address.filters())
                .isEqualTo("action=VIEW_AREA&from=%E4%BB%A4%E5%92%8C8%E5%B9%B411%E6%9C%881%E6%97%A5");
    }

    @Test
    void anUnknownOutcomeFiltersNothing() {
        assertThat(LogAddress.of(Map.of("outcome", "FOO")).outcome()).isEmpty();
    }
}

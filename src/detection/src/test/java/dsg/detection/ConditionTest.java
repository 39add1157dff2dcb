package dsg.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final String SELECTIONS = """
            sel_a: {a: 'yes'}
            sel_b: {b: 'yes'}
            _quiet: {c: 'yes'}
        """;

    @ParameterizedTest(name = "{0} where a={1} b={2} c={3}: {4}")
    @CsvSource({
        "sel_a,yes,no,no,true",
        "not sel_a,yes,no,no,false",
        "sel_a and sel_b,yes,no,no,false",
        "sel_a and sel_b,yes,yes,no,true",
        "sel_a or sel_b and _quiet,yes,no,no,true",
        "(sel_a or sel_b) and _quiet,yes,no,no,false",
        "sel_a and not sel_b,yes,no,no,true",
        "not (sel_a or sel_b),no,no,no,true",
        "1 of sel_*,no,yes,no,true",
        "any of sel_*,no,no,yes,false",
        "all of sel_*,yes,yes,no,true",
        "all of sel_*,yes,no,yes,false",
        "1 of them,no,no,yes,false",
        "all of them,yes,yes,no,true",
        "1 of _*,no,no,yes,true",
        "not 1 of sel_*,no,no,no,true",
        "NOT sel_a AND sel_b,no,yes,no,true",
        "not not sel_a,yes,no,no,true",
    })
    void condition(String condition, String a, String b, String c, boolean expected) {
        RuleBook book = Books.detecting(SELECTIONS + "    condition: '" + condition + "'\n");
        assertThat(Books.isFound(book, Map.of("a", a, "b", b, "c", c))).isEqualTo(expected);
    }
}

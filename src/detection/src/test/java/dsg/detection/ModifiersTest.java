package dsg.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiersTest {

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "a: whoami ¦ WhoAmI ¦ true",
                "a: whoami ¦ whoami2 ¦ false",
                "a|cased: whoami ¦ WhoAmI ¦ false",
                "a|cased: whoami ¦ whoami ¦ true",
                "a|contains: ami ¦ WHOAMI.exe ¦ true",
                "a|startswith: who ¦ whoami ¦ true",
                "a|startswith: ami ¦ whoami ¦ false",
                "a|endswith: ami ¦ whoami ¦ true",
                "a|endswith: who ¦ whoami ¦ false",
                "a: 'w?o*i' ¦ whoami ¦ true",
                "a: 'w?oami' ¦ woami ¦ false",
                "a: '\\*' ¦ * ¦ true",
                "a: '\\*' ¦ x ¦ false",
                "a: 'C:\\Windows' ¦ c:\\windows ¦ true",
                "a: 'C:\\\\*' ¦ c:\\temp ¦ true",
                "a: 'C:\\*' ¦ c:\\temp ¦ false",
                "a|contains: 秘密 ¦ これは秘密です ¦ true",
                "a|contains|all: [foo, bar] ¦ bar foo ¦ true",
                "a|contains|all: [foo, bar] ¦ foo ¦ false",
                "a: [foo, bar] ¦ bar ¦ true",
                "a|neq: foo ¦ bar ¦ true",
                "a|neq: foo ¦ foo ¦ false",
                "a|re: '^wh[ao]+mi$' ¦ whmi ¦ false",
                "a|re: '^wh[ao]+mi$' ¦ whaomi ¦ true",
                "a|re: 'WHO' ¦ who ¦ false",
                "a|re|i: 'WHO' ¦ who ¦ true",
                "a|cidr: 10.1.0.0/16 ¦ 10.1.200.3 ¦ true",
                "a|cidr: 10.1.0.0/16 ¦ 10.2.0.1 ¦ false",
                "a|cidr: 10.1.0.0/16 ¦ gateway.example ¦ false",
                "a|cidr: 'fd00::/8' ¦ fd12::1 ¦ true",
                "a|cidr: 'fd00::/8' ¦ fe80::1 ¦ false",
                "a|gt: 5 ¦ 6 ¦ true",
                "a|gt: 5 ¦ 5 ¦ false",
                "a|gte: 5 ¦ 5 ¦ true",
                "a|lt: 5 ¦ 4.5 ¦ true",
                "a|lte: 5 ¦ six ¦ false",
                "a|base64: admin ¦ YWRtaW4= ¦ true",
                "a|base64offset|contains: admin ¦ xxYWRtaWxx ¦ true",
                "a|base64offset|contains: admin ¦ eGFkbWlueA== ¦ true",
                "a|base64offset|contains: admin ¦ eHhhZG1pbnh4 ¦ true",
                "a|base64offset|contains: admin ¦ eHhhZG1pcg== ¦ false",
                "a|wide|base64: cmd ¦ YwBtAGQA ¦ true",
                "a|utf16be|base64: cmd ¦ AGMAbQBk ¦ true",
                "a|utf16|base64: cmd ¦ //5jAG0AZAA= ¦ true",
                "a|windash|contains: ' -enc' ¦ powershell /enc x ¦ true",
                "a|windash|contains: ' -enc' ¦ powershell –enc x ¦ true",
                "a|windash|contains: ' -enc' ¦ powershell enc x ¦ false",
                "a|hour|gte: 22 ¦ 2026-11-28T23:10:00+09:00 ¦ true",
                "a|hour|gte: 22 ¦ 2026-11-28T14:10:00Z ¦ false",
                "a|minute: 10 ¦ 2026-11-28T14:10:00Z ¦ true",
                "a|exists: true ¦ anything ¦ true",
                "a|exists: false ¦ anything ¦ false",
                "b|exists: false ¦ anything ¦ true",
                "a: null ¦ anything ¦ false",
                "b: null ¦ anything ¦ true",
                "a: 4625 ¦ 4625 ¦ true",
            })
    void modifier(String selection, String value, boolean expected) {
        assertThat(Books.matches(selection, Map.of("a", value))).isEqualTo(expected);
    }

    @Test
    void valuesThatAreNoText() {
        assertThat(Books.matches("a: 4625", Map.of("a", 4625L))).isTrue();
        assertThat(Books.matches("a: 'true'", Map.of("a", true))).isTrue();
        assertThat(Books.matches("a|gt: 9007199254740993", Map.of("a", 9_007_199_254_740_994L)))
                .as("numbers are compared exactly")
                .isTrue();
        assertThat(Books.matches("a: two", Map.of("a", List.of("one", "two"))))
                .as("one of several values is enough")
                .isTrue();
    }

    @Test
    void fieldsOfTheSameEventAreCompared() {
        assertThat(Books.matches("a|fieldref: b", Map.of("a", "X", "b", "x"))).isTrue();
        assertThat(Books.matches("a|fieldref|startswith: b", Map.of("a", "xyz", "b", "xy")))
                .isTrue();
        assertThat(Books.matches("a|fieldref|neq: b", Map.of("a", "x", "b", "y")))
                .isTrue();
        assertThat(Books.matches("a|fieldref: b", Map.of("a", "x", "b", "*")))
                .as("a value is no pattern")
                .isFalse();
    }

    @Test
    void wordsAreLookedForAnywhere() {
        String words = "- mimikatz\n- sekurlsa";
        assertThat(Books.matches(words, Map.of("x", "run MIMIKATZ.exe"))).isTrue();
        assertThat(Books.matches("'|all':\n    - one\n    - two", Map.of("x", "one", "y", "a two")))
                .isTrue();
        assertThat(Books.matches("'|all':\n    - one\n    - two", Map.of("x", "one")))
                .isFalse();
    }

    @Test
    void placeholdersStandForTheirValues() {
        String rule = """
            title: R
            logsource: {product: linux}
            detection:
                s:
                    host|expand: '%JumpServers%'
                condition: s
            """;
        RuleBook book = RuleBook.read(rule, Map.of("JumpServers", List.of("jump1", "jump2*")));
        assertThat(Books.isFound(book, Map.of("host", "jump27"))).isTrue();
        assertThat(Books.isFound(book, Map.of("host", "%JumpServers%"))).isFalse();
    }
}

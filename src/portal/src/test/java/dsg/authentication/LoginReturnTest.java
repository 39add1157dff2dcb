package dsg.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginReturnTest {

    @Test
    @DisplayName("only the login that this browser began last is looked at; any other starts over")
    void lost() {
        Map<String, Deque<String>> back = query("state", "s1", "code", "c");
        assertThat(LoginReturn.isLost(back, "s1")).isFalse();
        assertThat(LoginReturn.isLost(back, "s2")).isTrue();
        assertThat(LoginReturn.isLost(back, null)).isTrue();
    }

    @Test
    @DisplayName("a login that Keycloak gave up starts over; one that it refused is told")
    void givenUp() {
        assertThat(LoginReturn.isLost(query("state", "s", "error", "temporarily_unavailable"), "s"))
                .isTrue();
        assertThat(LoginReturn.isLost(query("state", "s", "error", "access_denied"), "s"))
                .isFalse();
    }

    @Test
    @DisplayName("a page with a field of its own called state is no return from a login")
    void noReturn() {
        assertThat(LoginReturn.isLost(query("state", "IN_USE"), null)).isFalse();
        assertThat(LoginReturn.isLost(query(), null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/,state=a&code=b&session_state=c&iss=d,/",
        "/contract/list.xhtml,page=2&state=a&code=b,/contract/list.xhtml?page=2",
        "//elsewhere.example/,state=a&error=temporarily_unavailable,/elsewhere.example/"
    })
    @DisplayName("starting over leads to the page that was asked for, on this host")
    void page(String path, String query, String page) {
        assertThat(LoginReturn.page(path, query)).isEqualTo(page);
    }

    private static Map<String, Deque<String>> query(String... pairs) {
        Map<String, Deque<String>> query = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], new ArrayDeque<>(List.of(pairs[i + 1])));
        }
        return query;
    }
}

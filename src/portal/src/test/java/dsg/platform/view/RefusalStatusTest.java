package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.access.NoSession;
import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a refusal is answered by its kind, whatever its code is")
class RefusalStatusTest {

    private static final Map<Refused, Integer> HTTP = Map.of(
            Refused.notFound("any"),
            404,
            new Refused("any.unknown"),
            403,
            Refused.conflict("any"),
            409,
            new RuleBroken("any.unknown"),
            422,
            Refused.gone("any"),
            410,
            new Unavailable("any"),
            503,
            RuleBroken.tooLarge("any"),
            413,
            Refused.tooMany("any"),
            429);

    @Test
    @DisplayName("each kind has its number for scripts")
    void http() {
        assertThat(HTTP.keySet().stream().map(Refused::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RefusalKind.values());
        HTTP.forEach((refused, number) -> assertThat(RefusalStatus.ofHttp(refused))
                .as("%s", refused.kind())
                .isEqualTo(number));
        assertThat(RefusalStatus.ofHttp(new NoSession("any"))).isEqualTo(401);
    }

    @Test
    @DisplayName("each kind has one of the error pages: what may pass 503, what the caller may not 403, all else 404")
    void pages() {
        assertThat(Stream.of(Refused.notFound("x"), Refused.gone("x"), Refused.invalid("x"), Refused.conflict("x"))
                        .map(RefusalStatus::ofPage))
                .containsOnly(404);
        assertThat(RefusalStatus.ofPage(RuleBroken.tooLarge("x"))).isEqualTo(404);
        assertThat(RefusalStatus.ofPage(new Refused("x.unknown"))).isEqualTo(403);
        assertThat(RefusalStatus.ofPage(new NoSession("x"))).isEqualTo(403);
        assertThat(RefusalStatus.ofPage(Refused.unavailable("x"))).isEqualTo(503);
        assertThat(RefusalStatus.ofPage(Refused.tooMany("x"))).isEqualTo(503);
    }
}

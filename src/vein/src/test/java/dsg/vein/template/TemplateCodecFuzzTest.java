package dsg.vein.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class TemplateCodecFuzzTest {

    private static final TemplateKey KEY = TemplateKey.derive(new byte[32], "somebody", 0);

    @FuzzTest(maxDuration = "5m")
    @DisplayName("whatever the bytes, they are the one encoding of a template or refused, and never opened")
    void anyBytes(byte[] bytes) {
        try {
            ProtectedTemplate template = ProtectedTemplate.decode(bytes);
            assertThat(template.encode()).isEqualTo(bytes);
            template.open(KEY);
            throw new AssertionError("sealed by nobody, opened all the same");
        } catch (BrokenTemplate e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}

package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a client says of its upload is understood in its one form or refused")
class TusMetadataTest {

    @Test
    void keysWithTheirValues() {
        TusMetadata metadata = TusMetadata.of(
                "folder " + TusMetadata.encode("f") + ", filename " + TusMetadata.encode("図面.pdf") + ",flag");
        assertThat(metadata.get("folder")).isEqualTo("f");
        assertThat(metadata.get("filename")).isEqualTo("図面.pdf");
        assertRefused(() -> metadata.get("flag"));
        assertRefused(() -> metadata.get("absent"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                "filename",
                " Zm9v",
                "filename !!!!",
                "filename Zm9v Zm9v",
                "filename Zm9v,filename Zm9v",
                "file\u0000name Zm9v",
                "ファイル Zm9v",
                "filename //8=",
                "filename 7aCA",
            })
    @DisplayName("Hostile: doubled keys, wrong Base64, bytes that are no UTF-8")
    void anythingElseIsRefused(String header) {
        assertRefused(() -> TusMetadata.of(header).get("filename"));
    }

    @Test
    void sizesAreBounded() {
        assertRefused(() -> TusMetadata.of("filename " + "Zm9v".repeat(3000)));
        assertRefused(() -> TusMetadata.of("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q"));
        assertThat(TusMetadata.of("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p").values()).hasSize(16);
        String longest = "filename " + "Zm9v".repeat(2045) + "Zm8";
        assertThat(longest).hasSize(8192);
        assertThat(TusMetadata.of(longest).get("filename")).hasSize(3 * 2045 + 2);
        assertRefused(() -> TusMetadata.of(longest + "="));
    }

    @Test
    void whatWeSayOfAnUploadWeUnderstandAgain() {
        assertThat(TusMetadata.encode("a b"))
                .isEqualTo(Base64.getEncoder().encodeToString("a b".getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage("transfer.protocol");
    }
}

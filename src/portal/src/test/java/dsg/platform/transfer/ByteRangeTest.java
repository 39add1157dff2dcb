package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("1-1: downloads in part, as RFC 9110 has them")
class ByteRangeTest {

    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=99-, 99, 99",
        "bytes=50-1000, 50, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "BYTES = 3-5, 3, 5",
    })
    void oneRangeOfAHundredBytes(String header, long first, long last) {
        assertThat(ByteRange.of(header, null, TAG, 100)).isEqualTo(new ByteRange.Part(first, last));
        assertThat(new ByteRange.Part(first, last).length()).isEqualTo(last - first + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeOutsideTheFileIsSaidToBe(String header) {
        assertThat(ByteRange.of(header, null, TAG, 100)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-3",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1,5-6",
                "bytes=1-2; drop",
                "bytes=-99999999999999999999999",
                "bytes=+1-2",
            })
    @DisplayName("Several ranges, and what cannot be understood, are answered with the whole file")
    void anythingElseIsTheWhole(String header) {
        assertThat(ByteRange.of(header, null, TAG, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThat(ByteRange.of("bytes=0-", null, TAG, 0)).isEqualTo(new ByteRange.Outside());
        assertThat(ByteRange.of("bytes=-5", null, TAG, 0)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @CsvSource({"'\"abc\"', true", "'\"other\"', false", "'W/\"abc\"', false", "'Tue, 24 Nov 2026 00:00:00 GMT', false"
    })
    @DisplayName("If-Range: a part of another file is never sent")
    void onlyIfItIsStillThisFile(String condition, boolean part) {
        ByteRange range = Objects.requireNonNull(ByteRange.of("bytes=0-9", condition, TAG, 100));
        assertThat(range instanceof ByteRange.Part).isEqualTo(part);
    }
}
